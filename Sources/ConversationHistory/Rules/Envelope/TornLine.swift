extension Rule {
  /// Found by the line reader, before there is an outline to check.
  static let tornLine = Rule(
    "torn-line", .envelope, "a last line that a crash, or a writer still at work, left unfinished",
    .everywhere(.warning), evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "The last line of a JSON Lines file that has no line feed and is no whole JSON value.",
      why: "A writer that appends to it glues the next record to the torn one, and both are lost.",
      sources: ["anthropics/claude-code#81843", "openai/codex#24425"],
      example: RulePage.Example(
        .anthropic,
        fails: "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}\n{\"messages\":[{\"ro",
        passes: "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}\n"),
      fix:
        "In a session of Claude Code the line is set aside in a record that readers skip; elsewhere it goes, if asked.")
  )
}
