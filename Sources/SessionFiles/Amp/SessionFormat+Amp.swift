internal import ConversationHistory

extension SessionFormat {
  /// A thread of Amp: `~/.local/share/amp/threads/T-<uuid>.json`.
  static let amp = SessionFormat(
    "amp", "a thread of Amp", dialect: .anthropic, layout: .document,
    signatures: [
      Signature(.begins("id", "T-"), .number("v"), .array("messages")),
      Signature(.begins("id", "T-"), .number("messages.0.messageId")),
    ], wayBack: .foreign(.amp), settles: SessionFormat.turnsOfOneSpeaker
  ) { AmpReader($0) }
}
