internal import ConversationHistory

extension SessionFormat {
  /// A rollout of Codex: `~/.codex/sessions/<year>/<month>/<day>/rollout-*.jsonl`.
  static let codex = SessionFormat(
    "codex", "a rollout of Codex", dialect: .openAIResponses, layout: .lines,
    signatures: [
      Signature(
        .word("type", "session_meta", "response_item", "event_msg", "turn_context", "compacted"), .object("payload")),
      // Before July 2025: a bare header, bare items, and lines of state.
      Signature(.string("id"), .string("timestamp"), .has("instructions"), .lacks("type"), .lacks("messages")),
      Signature(.word("record_type", "state")),
    ], wayBack: .records,
    recordTypes: [
      "session_meta", "response_item", "event_msg", "turn_context", "compacted", "world_state",
      "inter_agent_communication", "inter_agent_communication_metadata", "message", "reasoning", "function_call",
      "function_call_output", "custom_tool_call", "custom_tool_call_output", "local_shell_call",
      "local_shell_call_output", "web_search_call", "tool_search_call", "tool_search_output", "image_generation_call",
      "ghost_snapshot", "compaction", "other",
      // Seen in what version 0.163.0 wrote.
      "token_usage_record",
    ]
  ) { CodexReader($0) }
}
