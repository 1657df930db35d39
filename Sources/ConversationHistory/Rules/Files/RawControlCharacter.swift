extension Rule {
  /// Found by the readers of files, before there is a history to check.
  static let rawControlCharacter = Rule(
    "raw-control-character", .files, "an unescaped control character in a string", .everywhere(.error),
    evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "A control character, such as a tab or an escape, that stands in a string of a record as it is.",
      why: "JSON wants it escaped; strict readers lose the record.",
      sources: ["openclaw/openclaw#69846", "github/copilot-cli#2649", "RFC 8259 section 7"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"h\ti\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n",
        passes:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n"
      ),
      fix: "Writes the character as an escape.")
  ) { _ in [] }
}
