internal import ConversationHistory

extension SessionFormat {
  /// An export of ChatGPT: `conversations.json`, or one conversation of it.
  ///
  /// It is not written back: nothing goes on from an export.
  static let chatGPT = SessionFormat(
    "chatgpt-export", "an export of ChatGPT: conversations as trees of messages", dialect: .openAIChat,
    purpose: .saved, layout: .either,
    signatures: [
      Signature(.object("mapping"), .has("current_node")),
      Signature(.list, .object("0.mapping"), .has("0.current_node")),
      Signature(.object("conversation.mapping"), .has("conversation.current_node")),
    ], wayBack: .none("nothing goes on from an export"), settles: SessionFormat.turnsOfOneSpeaker
  ) { ChatGPTReader($0) }
}
