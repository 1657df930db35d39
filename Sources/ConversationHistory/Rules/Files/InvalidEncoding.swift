extension Rule {
  /// Found by the reader of the file, before there is an outline to check.
  static let invalidEncoding = Rule(
    "invalid-encoding", .files, "a line that is not UTF-8",
    .everywhere(.error), evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "A line of a session with bytes that are no UTF-8.",
      why: "A strict reader refuses the line, and some the whole file.",
      sources: ["openai/codex#36802"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails: "a line with the byte FF",
        passes: "a line without it"),
      fix: "Replaces each byte that is no character by U+FFFD, the replacement character.")
  )
}
