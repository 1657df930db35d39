internal import ConversationHistory

extension SessionFormat {
  /// A session of Droid: `~/.factory/sessions/<folder>/<id>.jsonl`, and what it prints with `-o stream-json`.
  static let droid = SessionFormat(
    "droid", "a session of Droid, or the stream that it prints", dialect: .anthropic, layout: .lines,
    signatures: [
      Signature(.word("type", "session_start"), .string("id"), .lacks("data")),
      Signature(.word("type", "message"), .string("session_id"), .word("role", "user", "assistant"), .string("text")),
      Signature(.word("type", "tool_call", "tool_result"), .string("session_id"), .string("toolCallId")),
      Signature(.word("type", "completion"), .string("session_id"), .string("finalText")),
    ], wayBack: .tree(.droid, rules: WayBack.treeRules),
    settles: SessionFormat.turnsOfOneSpeaker
  ) { DroidReader($0) }
}
