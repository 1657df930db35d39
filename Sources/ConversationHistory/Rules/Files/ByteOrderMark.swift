extension Rule {
  /// Found by the readers of files, before there is a history to check.
  static let byteOrderMark = Rule(
    "byte-order-mark", .files, "a byte order mark before the first record of a session", .everywhere(.warning),
    evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "A file of records that begins with the bytes EF BB BF.",
      why: "Readers of JSON Lines take the mark for a part of the first record, and lose it or the whole file.",
      sources: ["openai/codex#28139", "RFC 8259 section 8.1"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "\u{FEFF}{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n",
        passes:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n"
      ),
      fix: "Takes the three bytes away.")
  ) { _ in [] }
}
