internal import ConversationHistory

extension SessionFormat {
  /// The log of a session of Kimi Code: `wire.jsonl`.
  static let kimi = SessionFormat(
    "kimi", "the log of a session of Kimi Code", dialect: .openAIChat, layout: .lines,
    signatures: [
      Signature(.word("type", "metadata"), .string("protocol_version")),
      Signature(.begins("type", "context."), .number("time")),
      Signature(.word("type", "turn.prompt", "config.update"), .number("time")),
      // Before protocol 1.4: events in an envelope.
      Signature(.number("timestamp"), .string("message.type"), .lacks("type")),
    ], wayBack: .foreign(.kimi),
    settles: SessionFormat.turnsOfOneSpeaker
  ) { KimiReader($0) }
}
