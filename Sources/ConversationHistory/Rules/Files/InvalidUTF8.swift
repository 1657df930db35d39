extension Rule {
  /// Found by the readers of files, before there is a history to check.
  static let invalidUTF8 = Rule(
    "invalid-utf8", .files, "bytes that are no UTF-8", .everywhere(.error), evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "A line of a session with bytes that are no character in UTF-8.",
      why: "Strict readers refuse the line or the whole file.",
      sources: ["openai/codex#36802"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"caf<E9>\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n",
        passes:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"caf\u{E9}\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n"
      ),
      fix: "Replaces each of the bytes by U+FFFD, the replacement character.")
  ) { _ in [] }
}
