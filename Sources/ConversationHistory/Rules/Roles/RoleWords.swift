/// The provider's words about who speaks when.
extension LintContext {
  /// What the API says of two neighbours of one role, or of an order of speakers that it does not take.
  func alternationWords(_ first: Int, _ second: Int) -> String? {
    switch outline.dialect.id {
    case "bedrock":
      "ValidationException: A conversation must alternate between user and assistant roles. Make sure the "
        + "conversation alternates between user and assistant roles and try again."
    case "openai-chat/perplexity":
      "After the (optional) system message(s), user and assistant roles should be alternating."
    case "openai-chat/deepseek-reasoner":
      "deepseek-reasoner does not support successive user or assistant messages (messages[\(first)] and "
        + "messages[\(second)] in your input). You should interleave the user/assistant messages in the "
        + "message sequence."
    case "gemini/legacy": "Please ensure that multiturn requests alternate between user and model."
    case "chat-template/alternate", "chat-template/gemma2":
      "Conversation roles must alternate user/assistant/user/assistant/..."
    case "chat-template/alternate-system":
      "After the optional system message, conversation roles must alternate user/assistant/user/assistant/..."
    case "chat-template/devstral":
      "After the optional system message, conversation roles must alternate user and assistant roles except for "
        + "tool calls and results."
    default: nil
    }
  }

  /// The messages that take turns where a template leaves out tool messages and answers with calls.
  var countedTurns: [Int] {
    messages.filter { index in
      switch outline.messages[index].role {
      case .user: true
      case .assistant: !outline.blocks(of: index).contains { outline.blocks[$0].kind == .toolCall }
      default: false
      }
    }
  }

  /// Of those the ones that the user's turn stands before.
  var turnsBehindUsers: Set<Int> {
    Set(zip(countedTurns, countedTurns.dropFirst()).filter { outline.messages[$0.0].role == .user }.map(\.1))
  }

  /// The first message that is not the system's.
  var firstSpeaker: Int? {
    messages.first { outline.messages[$0].role != .system && outline.messages[$0].role != .developer }
  }

  /// Whether a message is the system's, under either name.
  func isSystem(_ message: Int) -> Bool {
    messages.contains(message)
      && (outline.messages[message].role == .system || outline.messages[message].role == .developer)
  }
}
