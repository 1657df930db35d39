internal import ConversationHistory

extension Role {
  /// The speakers of formats that name them as Chat Completions does.
  static let chat: [String: Role] = ["system": .system, "user": .user, "assistant": .assistant, "tool": .tool]
}
