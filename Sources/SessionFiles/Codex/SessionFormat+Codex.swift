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
    ], wayBack: .records
  ) { CodexReader($0) }
}
