/// The provider's words about messages that say nothing.
extension LintContext {
  /// What a host of Chat Completions says of a message without content; most hosts have words of their own.
  func emptyWords(_ index: Int) -> String? {
    let role = outline.messages[index].role
    return switch outline.dialect.id {
    case "openai-chat": "Invalid value for 'content': expected a string, got null."
    case "openai-chat/ollama": "invalid message content type: <nil>"
    case "openai-chat/xai": "Invalid request content: Each message must have at least one content element."
    case "openai-chat/moonshot-thinking" where role == .assistant:
      "Invalid request: the message at position \(index) with role 'assistant' must not be empty"
    case _ where outline.dialect.lineage.contains("mistral"):
      switch role {
      case .assistant: "Assistant message must have either content or tool_calls, but not both."
      case .system: "System prompt must have content"
      default: nil
      }
    default: nil
    }
  }

  /// What Converse and Gemini say of a message without blocks.
  func bareWords(_ index: Int) -> String? {
    switch outline.dialect.id {
    case "bedrock": "ValidationException: The content field in the Message object at messages.\(index) is empty."
    case "gemini/vertex", "gemini/vertex3":
      "Unable to submit request because it must include at least one parts field, which describes the prompt input. "
        + "Learn more: https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/gemini"
    default: "* GenerateContentRequest.contents[\(index)].parts: contents.parts must not be empty."
    }
  }

  /// What the API says of a body without messages.
  var emptyHistoryWords: String? {
    switch outline.dialect.id {
    case "anthropic": "messages: at least one message is required"
    case "openai-chat":
      "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead."
    case "openai-responses", "openai-responses/reasoning":
      "One of \"input\" or \"previous_response_id\" or 'prompt' or 'conversation' must be provided."
    case "gemini/vertex", "gemini/vertex3":
      "Unable to submit request because at least one contents field is required. Learn more: "
        + "https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/gemini"
    case _ where family == .gemini: "* GenerateContentRequest.contents: contents is not specified"
    case _ where outline.dialect.lineage.contains("mistral"): "Conversation must have at least one message"
    default: nil
    }
  }
}
