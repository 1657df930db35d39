extension Rule {
  static let firstMessageNotUser = Rule(
    "first-message-not-user", .roles, "a history that begins with the assistant, where the user must",
    .chat(.error) + .on(.error, .bedrock, .gemini), evidence: .measured,
    repairedBy: BridgeTurns.id, needs: .assistantAtStart,
    page: RulePage(
      rejects: "A first message, the system's left aside, that is the assistant's; on Gemini, one with a call.",
      why: "Trimming an old history from the front cuts off the user's turn. Several models of Bedrock, Perplexity, "
        + "DeepSeek R1 and chat templates refuse what is left; Anthropic, OpenAI, Claude and Qwen on Bedrock take it.",
      sources: [
        "pydantic/pydantic-ai#6255", "google-gemini/gemini-cli#11814", "lobehub/lobehub#10049",
        "mistralai/mistral-common validator.py",
      ],
      example: RulePage.Example(
        .bedrock, model: "amazon.nova-pro-v1:0",
        fails: #"""
          {"messages": [
            {"role": "assistant", "content": [{"text": "Hello"}]},
            {"role": "user", "content": [{"text": "hi"}]}
          ]}
          """#,
        passes: #"{"messages": [{"role": "user", "content": [{"text": "hi"}]}]}"#),
      fix: "Puts a short marked user message first; nothing is dropped.")
  ) { context in
    guard let first = context.requirements.countsToolTurns ? context.firstSpeaker : context.countedTurns.first,
      context.outline.messages[first].role == .assistant,
      context.refusesFirst(first)
    else { return [] }
    return [
      context.finding(
        "first-message-not-user", .error, at: .message(first), "the first message is the assistant's",
        help: "begin with a user message", apiError: context.firstWords,
        fix: .safe(BridgeTurns.id, "put a user message first"))
    ]
  }
}

extension LintContext {
  fileprivate func refusesFirst(_ first: Int) -> Bool {
    switch family {
    case .gemini:
      return requirements.startsWithAssistant == .no
        || messages.count > 1 && firstTurn(from: first).contains { outline.blocks[$0].kind == .toolCall }
    case .openAIChat where outline.dialect.lineage.contains("mistral"):
      return messages.count == 1
    default: return requirements.startsWithAssistant == .no
    }
  }

  /// The blocks of the first run of the assistant: calls are judged by the turn (others.md, 3.5).
  private func firstTurn(from first: Int) -> [Int] {
    messages[first...].prefix { outline.messages[$0].role == .assistant }.flatMap { outline.blocks(of: $0) }
  }

  fileprivate var firstWords: String? {
    switch outline.dialect.id {
    case "bedrock":
      "ValidationException: A conversation must start with a user message. Try again with a conversation that "
        + "starts with a user message."
    case "openai-chat/deepseek-reasoner":
      "The first message (except the system message) of deepseek-reasoner must be a user message, but an assistant "
        + "message detected."
    case _ where family == .gemini:
      requirements.startsWithAssistant == .no
        ? nil
        : "Please ensure that function call turn comes immediately after a user turn or after a function response turn."
    case _ where outline.dialect.lineage.contains("mistral"):
      "Conversation must start with a user message or system message"
    // Templates and Perplexity have one sentence for every order of speakers, which is that of `repeated-role`.
    default: nil
    }
  }
}
