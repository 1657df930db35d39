internal import ConversationHistory

extension SessionFormat {
  /// A transcript of Cursor's agent: `~/.cursor/projects/<folder>/agent-transcripts/<id>.jsonl`.
  ///
  /// It is not written back: results of tools never stand in it, and the agent goes on from a database.
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
