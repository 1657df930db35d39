internal import ConversationHistory

/// What a dialect takes without a word, for bodies that are made to be valid; read from the rules, not from the library.
struct Manners {
  enum Prompt { case beside, anywhere, first, never }

  /// Whether turns alternate: the user, rounds of calls and results, an answer.
  var isStrict = false
  /// Whether a message calls one tool at most.
  var callsOneByOne = false
  /// Whether the last message must not be the assistant's.
  var endsWithUser = false
  /// Whether an answer must stand between tool results and the user.
  var answersBeforeUser = false
  /// Whether results share their message with nothing.
  var isolatesResults = false
  var prompt = Prompt.anywhere
  /// Whether calls carry reasoning of their own.
  var reasonsWithCalls = false
  /// Whether a content may be the empty string, or be left out beside calls.
  var takesNothing = true

  init(_ dialect: Dialect, model: String?) {
    let model = model ?? ""
    func isModel(_ names: String...) -> Bool { names.contains(where: model.contains) }
    switch WireForm(dialect) {
    case .anthropic:
      prompt = .beside
      endsWithUser = isModel("opus-4-6")
    case .bedrock:
      prompt = .beside
      isStrict = true
      endsWithUser = isModel("opus-4-6")
      isolatesResults = isModel("llama", "mistral", "writer")
    case .responses: prompt = .beside
    case .gemini:
      prompt = .beside
      isStrict = true
      isolatesResults = true
      endsWithUser = isModel("gemini-3.6") || dialect.id.hasSuffix("legacy")
    case .chat:
      setChat(dialect.id)
      if isModel("o1-mini") { prompt = .never }
    }
  }

  private mutating func setChat(_ id: String) {
    switch id {
    case "openai-chat/deepseek-reasoner", "openai-chat/perplexity":
      isStrict = true
      endsWithUser = true
      answersBeforeUser = true
      prompt = .first
    case "openai-chat/deepseek-thinking", "openai-chat/moonshot-thinking":
      reasonsWithCalls = true
      takesNothing = false
    case "openai-chat/llamacpp": isStrict = true
    case "openai-chat/dashscope", "openai-chat/xai", "openai-chat/minimax":
      isStrict = id.hasSuffix("minimax")
      takesNothing = false
      prompt = .first
    case _ where id.hasPrefix("mistral"):
      isStrict = true
      endsWithUser = true
      answersBeforeUser = true
      prompt = .first
    case _ where id.hasPrefix("chat-template"):
      isStrict = true
      callsOneByOne = true
      answersBeforeUser = true
      prompt = id.hasSuffix("gemma2") ? .never : .first
    default: break
    }
  }
}
