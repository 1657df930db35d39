internal import ConversationHistory

extension SessionFormat {
  /// A trajectory of OpenHands: its events in one list.
  ///
  /// It is not written back: each event of a call repeats the answer of the model and names others by number (`cause`), so
  /// that a result made up would have to tell of an event that never was.
  static let openHands = SessionFormat(
    "openhands", "a trajectory of OpenHands", dialect: .openAIChat, layout: .document,
    signatures: [
      Signature(.list, .string("0.source"), .has("0.timestamp"), .string("0.action")),
      Signature(.list, .string("0.source"), .has("0.timestamp"), .string("0.observation")),
    ], wayBack: .none("a call of the model and its message stand in every event that came of it"),
    settles: SessionFormat.turnsOfOneSpeaker
  ) { OpenHandsReader($0) }
}
