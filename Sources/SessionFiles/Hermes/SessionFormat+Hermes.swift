internal import ConversationHistory

extension SessionFormat {
  /// A session of Hermes: `session_<id>.json`, and the log of events beside it.
  static let hermes = SessionFormat(
    "hermes", "a session of Hermes", dialect: .openAIChat, layout: .document,
    signatures: [
      Signature(.string("session_id"), .array("messages"), .string("platform")),
      Signature(.string("session_id"), .array("messages"), .string("session_start")),
    ], wayBack: .records,
    settles: SessionFormat.turnsOfOneSpeaker
  ) { HermesReader($0) }

  /// The events of a session of Hermes, a line each.
  static let hermesEvents = SessionFormat(
    "hermes-events", "the events of a session of Hermes", dialect: .openAIChat, layout: .lines,
    signatures: [Signature(.string("atof_version"), .string("kind"))],
    wayBack: .none("a log of events tells what happened, and an agent does not go on from it"),
    settles: SessionFormat.turnsOfOneSpeaker
  ) { HermesEventReader($0) }
}
