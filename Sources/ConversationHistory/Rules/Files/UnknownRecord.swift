extension Rule {
  /// Found by the readers of files, before there is a history to check.
  static let unknownRecord = Rule(
    "unknown-record", .files, "a record of a type that is not known", .everywhere(.info), evidence: .inferred,
    needs: .unread,
    page: RulePage(
      rejects: "A record of a session with a type that this version does not know.",
      why: "It may be new, or another program's; nothing is made of it.",
      sources: ["modelled on the record types of the recorded sessions"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n{\"type\":\"future-thing\",\"sessionId\":\"s\",\"uuid\":\"x\"}\n",
        passes:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n"
      ),
      fix: "None: a record that is not understood is left alone.")
  ) { _ in [] }
}
