extension Rule {
  /// Found by the reader of the file, before there is an outline to check.
  static let gluedRecords = Rule(
    "glued-records", .files, "several records on one line, or one inside another",
    .everywhere(.error), evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "A line of a session on which a second record begins.",
      why:
        "Two writers, or one behind a torn line, left out the line feed; a reader of lines loses both records and all that name them.",
      sources: [
        "QwenLM/qwen-code#3656", "anthropics/claude-code#81843", "openai/codex#24425", "github/copilot-cli#4098",
      ],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails: "{\"type\":\"session_meta\",\"payload\":{}}{\"type\":\"turn_context\",\"payload\":{}}\n",
        passes: "{\"type\":\"session_meta\",\"payload\":{}}\n{\"type\":\"turn_context\",\"payload\":{}}\n"),
      fix:
        "Gives each record a line of its own; what is left of one that was never finished is set aside, where the format can keep it."
    )
  )
}
