extension Dialect {
  /// OpenAI Responses.
  public static let openAIResponses = Dialect("openai-responses", "OpenAI Responses", .openAIResponses) { model in
    .openAIResponses(model: model)
  }

  /// Responses, and what reasoning models add to it.
  static let openAIResponsesDialects: [Dialect] = [
    .openAIResponses,
    Dialect("openai-responses/reasoning", "OpenAI Responses with a reasoning model", .openAIResponses) { model in
      .openAIResponses(model: model)
    },
  ]
}

extension Requirements {
  /// What Responses accepts, by model: other providers speak the same form and take ids of their own (recorded, xAI).
  static func openAIResponses(model: String?) -> Requirements {
    let name = model?.lowercased().split(separator: "/").last ?? ""
    let isOpenAI = ["gpt-", "o1", "o3", "o4", "codex", "chatgpt", "computer-use"].contains { name.hasPrefix($0) }
    return .openAIResponses.but {
      $0.takesOddItemIDs = isOpenAI ? .no : .unknown
      $0.takesChatTools = isOpenAI ? .no : .unknown
      // Recorded: pydantic/pydantic-ai test_deepseek_responses_rejects_interleaved_function_calls.
      if name.hasPrefix("deepseek") { $0.results = .adjacentItems }
    }
  }

  /// What Responses accepts: items pair by `call_id` alone (leookun/cursor-byok#307).
  static let openAIResponses = Requirements(
    results: .anywhereBehind,
    callID: Spelling(maximumLength: 64, isPlain: false, pattern: "1 to 64 characters"),
    toolName: Spelling(maximumLength: 64, pattern: "^[a-zA-Z0-9_-]{1,64}$"))
}
