/// The members in which hosts of Chat Completions carry reasoning.
enum ReasoningField {
  /// Those that a host refuses: Cerebras takes `reasoning` (recorded, gpt-oss-120b).
  static func refused(by dialect: Dialect) -> [String] {
    dialect == .cerebras ? ["reasoning_content"] : ["reasoning_content", "reasoning"]
  }
}

extension Dialect {
  static let cerebras = named("openai-chat/cerebras")
  static let deepSeekThinking = named("openai-chat/deepseek-thinking")
  static let xAI = named("openai-chat/xai")
  static let groq = named("openai-chat/groq")
  static let miniMax = named("openai-chat/minimax")
  static let moonshotThinking = named("openai-chat/moonshot-thinking")

  /// A variant that rules are about; a test finds each among all dialects.
  private static func named(_ id: String) -> Dialect {
    openAIChatDialects.first { $0.id == id } ?? .openAIChat
  }
}
