package import ConversationHistory

/// The wire forms of histories as the laws know them, told by the id of a dialect and by no code of the library.
package enum WireForm: Sendable, CaseIterable {
  case anthropic, bedrock, chat, responses, gemini

  /// The form that a dialect is written in; Mistral and the chat templates write Chat Completions.
  package init(_ dialect: Dialect) {
    switch dialect.id.prefix(while: { $0 != "/" }) {
    case "anthropic": self = .anthropic
    case "bedrock": self = .bedrock
    case "openai-responses": self = .responses
    case "gemini": self = .gemini
    default: self = .chat
    }
  }

  /// The member of a body that holds the messages.
  package var messagesKey: String {
    switch self {
    case .anthropic, .bedrock, .chat: "messages"
    case .responses: "input"
    case .gemini: "contents"
    }
  }

  /// The body with its messages under the name that they have here: the library takes them by each of the names, since
  /// that is no fault of the history, but a checker of one provider does not.
  func named(_ root: JSONTree) -> JSONTree {
    guard case .object(var members) = root, root[messagesKey] == nil,
      let other = ["messages", "contents", "input"].first(where: { root[$0] != nil })
    else { return root }
    for index in members.indices where WireText.spells(members[index].key, other) {
      members[index].key = [UInt8]("\"\(messagesKey)\"".utf8)
      guard case .string = members[index].value else { continue }
      // The `input` of Responses may be what the user says.
      members[index].value = .array([.members([("role", .plain("user")), (contentKey, content(members[index].value))])])
    }
    return .object(members)
  }

  private var contentKey: String { self == .gemini ? "parts" : "content" }

  private func content(_ text: JSONTree) -> JSONTree {
    self == .gemini || self == .bedrock ? .array([.members([("text", text)])]) : text
  }

  /// The member of a body that holds the prompt of the system, where it is no message.
  package var systemKey: String? {
    switch self {
    case .anthropic, .bedrock: "system"
    case .chat: nil
    case .responses: "instructions"
    case .gemini: "systemInstruction"
    }
  }

  /// Whether results of tools are messages of their own.
  package var hasToolMessages: Bool { self == .chat || self == .responses }
}
