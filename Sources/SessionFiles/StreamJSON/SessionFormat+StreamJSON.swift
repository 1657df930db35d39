internal import ConversationHistory

extension SessionFormat {
  /// What Claude Code prints with `--output-format stream-json`.
  ///
  /// It is not written back: the session that goes on is the one in `~/.claude/projects`.
  static let streamJSON = SessionFormat(
    "stream-json", "the output of Claude Code in stream-json", dialect: .anthropic, layout: .lines,
    signatures: [
      Signature(.word("type", "system"), .word("subtype", "init"), .string("session_id")),
      Signature(.word("type", "user", "assistant"), .object("message"), .string("session_id"), .lacks("sessionId")),
      Signature(
        .word("type", "user", "assistant"), .object("message"), .has("parent_tool_use_id"), .lacks("sessionId")),
    ], wayBack: .none("nothing goes on from a stream that was printed")
  ) { StreamJSONReader($0) }
}
