internal import ConversationHistory

extension SessionFormat {
  /// A transcript of Cursor's agent: `~/.cursor/projects/<folder>/agent-transcripts/<id>.jsonl`.
  static let cursor = SessionFormat(
    "cursor", "a transcript of Cursor's agent", dialect: .anthropic, layout: .lines,
    signatures: [
      Signature(
        .word("role", "user", "assistant"), .array("message.content"), .lacks("type"), .lacks("uuid"),
        .lacks("message.role"))
    ], wayBack: .none("the transcript has no results of tools, and the agent goes on from its database"),
    settles: SessionFormat.turnsOfOneSpeaker
  ) { CursorReader($0) }
}
