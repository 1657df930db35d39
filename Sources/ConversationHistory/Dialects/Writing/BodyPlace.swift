/// Where a dialect keeps what stands beside the messages: a member of the body, or one in a member of the body.
struct BodyPlace {
  /// The member of the body.
  var name: String
  /// The member in it; nil if the value is the member of the body itself.
  var inner: String?

  init(_ name: String, _ inner: String? = nil) {
    self.name = name
    self.inner = inner
  }

  /// The list of messages.
  static func messages(of family: Dialect.Family) -> String {
    switch family {
    case .anthropic, .bedrock, .openAIChat: "messages"
    case .openAIResponses: "input"
    case .gemini: "contents"
    }
  }

  /// The system prompt; on Chat Completions it is a message.
  static func system(of family: Dialect.Family) -> BodyPlace? {
    switch family {
    case .anthropic, .bedrock: BodyPlace("system")
    case .openAIResponses: BodyPlace("instructions")
    case .gemini: BodyPlace("systemInstruction")
    case .openAIChat: nil
    }
  }

  static func tools(of family: Dialect.Family) -> BodyPlace {
    family == .bedrock ? BodyPlace("toolConfig", "tools") : BodyPlace("tools")
  }

  static func toolChoice(of family: Dialect.Family) -> BodyPlace {
    switch family {
    case .anthropic, .openAIChat, .openAIResponses: BodyPlace("tool_choice")
    case .bedrock: BodyPlace("toolConfig", "toolChoice")
    case .gemini: BodyPlace("toolConfig", "functionCallingConfig")
    }
  }
}
