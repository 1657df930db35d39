extension Rule {
  /// Found by the reader of the file, before there is an outline to check.
  static let byteOrderMark = Rule(
    "byte-order-mark", .files, "a byte order mark before the first line of a session",
    .everywhere(.warning), evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "A session file that begins with the three bytes of a byte order mark.",
      why:
        "An agent that reads its lines one by one takes the first one for broken, and with it the head of the session.",
      sources: ["openai/codex#28139"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails: "\u{FEFF}{\"type\":\"session_meta\",\"payload\":{}}\n",
        passes: "{\"type\":\"session_meta\",\"payload\":{}}\n"),
      fix: "Takes the three bytes away.")
  )
}
