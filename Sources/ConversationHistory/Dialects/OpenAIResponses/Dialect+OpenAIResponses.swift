extension Dialect {
  /// OpenAI Responses.
  public static let openAIResponses = Dialect("openai-responses", "OpenAI Responses", .openAIResponses) { _ in
    .openAIResponses
  }

  /// Responses, and what reasoning models add to it.
  static let openAIResponsesDialects: [Dialect] = [
    .openAIResponses,
    Dialect("openai-responses/reasoning", "OpenAI Responses with a reasoning model", .openAIResponses) { _ in
      .openAIResponses
    },
  ]
}

extension Requirements {
  /// What Responses accepts: items pair by `call_id` alone (leookun/cursor-byok#307).
  static let openAIResponses = Requirements(
    results: .anywhereBehind,
    callID: Spelling(maximumLength: 64, isPlain: false, pattern: "1 to 64 characters"),
    toolName: Spelling(maximumLength: 64, pattern: "^[a-zA-Z0-9_-]{1,64}$"))
}
