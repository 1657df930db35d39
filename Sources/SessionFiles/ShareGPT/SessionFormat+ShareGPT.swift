internal import ConversationHistory

extension SessionFormat {
  /// A dataset in the form of ShareGPT: `conversations` a line, or in a list.
  static let shareGPT = SessionFormat(
    "sharegpt", "a dataset of `conversations` with `from` and `value`", dialect: .openAIChat, purpose: .saved,
    layout: .either,
    signatures: [
      Signature(.string("conversations.0.from"), .has("conversations.0.value")),
      Signature(.list, .string("0.conversations.0.from"), .has("0.conversations.0.value")),
    ], wayBack: .foreign(.shareGPT), settles: SessionFormat.turnsOfOneSpeaker
  ) { ShareGPTReader($0) }
}
