extension Rule {
  static let trailingAssistant = Rule(
    "trailing-assistant", .roles, "a request that ends with the assistant, on a model that refuses it",
    .chat(.error) + .on(.error, .anthropic, .bedrock, .gemini), evidence: .documented,
    repairedBy: StripTrailingAssistants.id, needs: .assistantAtEnd,
    page: RulePage(
      rejects: "A last message of the assistant, sent to Claude 4.6 or later.",
      why: "Older models went on from such a prefill; newer ones refuse it. A turn that a server tool paused is "
        + "sent back as it is, and a saved session may well end with an answer.",
      sources: [
        "platform.claude.com/docs/en/api/errors",
        "platform.claude.com/docs/en/build-with-claude/handling-stop-reasons",
        "platform.claude.com/docs/en/build-with-claude/fallback-credit",
      ],
      example: RulePage.Example(
        .anthropic, model: "claude-opus-4-6",
        fails: #"""
          {"messages": [
            {"role": "user", "content": "hi"},
            {"role": "assistant", "content": "Hello"}
          ]}
          """#,
        passes: #"{"messages":[{"role":"user","content":"hi"}]}"#),
      fix: "Removes the message; if it is a real answer, that is lossy. `StripTrailingAssistants(.continue(…))` "
        + "appends a user message instead.")
  ) { context in
    guard context.purpose == .send, let last = context.messages.last,
      context.outline.messages[last].role == .assistant, !context.endsWithCall(last),
      !context.isPaused(last), !context.mayPrefix(last), context.parameter("fallback_credit_token") == nil
    else { return [] }
    switch context.endsWithAssistant {
    case .yes: return []
    case .unknown:
      return [
        context.finding(
          "trailing-assistant", .info, at: .message(last),
          "the last message is the assistant's; newer models refuse that",
          help: "name the model with --model to know")
      ]
    case .no:
      let isStub = context.isStub(last)
      return [
        context.finding(
          "trailing-assistant", .error, at: .message(last),
          context.requirements.endsWithAssistant == .no
            ? "the last message is the assistant's, and the model refuses that"
            : "the last message is the assistant's, and the model is to think before it answers",
          help: isStub ? "remove it" : "remove it, or let a user message follow",
          apiError: context.trailingWords,
          fix: isStub
            ? .safe(StripTrailingAssistants.id, "remove the stub")
            : .unsafe(StripTrailingAssistants.id, "remove the answer"))
      ]
    }
  }
}

extension LintContext {
  /// Whether the message asks to be continued, in a way that the provider knows.
  fileprivate func mayPrefix(_ message: Int) -> Bool {
    requirements.takesPrefixFlag == .yes && hasPrefixFlag(message)
  }

  fileprivate var trailingWords: String? {
    switch outline.dialect.id {
    // What is said to an answer while the model is to think is not known.
    case "anthropic" where requirements.endsWithAssistant != .no: nil
    case "anthropic":
      "This model does not support assistant message prefill. The conversation must end with a user message."
    case "openai-chat/deepseek-reasoner":
      "The last message of deepseek-reasoner must be a user message, or an assistant message with prefix mode on "
        + "(refer to https://api-docs.deepseek.com/guides/chat_prefix_completion)."
    case "gemini/legacy": "Please ensure that multiturn requests ends with a user role or a function response."
    case _ where family == .gemini: "Requests ending with a model turn are not supported."
    case _ where outline.dialect.lineage.contains("mistral"):
      "Expected last role User or Tool (or Assistant with prefix True) for serving but got assistant"
    default: nil
    }
  }

  /// Whether the message has a call that the client must answer.
  func endsWithCall(_ message: Int) -> Bool {
    outline.blocks(of: message).contains { outline.blocks[$0].kind == .toolCall }
  }

  /// Whether the turn stopped in a server tool (`pause_turn`) and is to be sent back as it is.
  func isPaused(_ message: Int) -> Bool {
    switch outline.blocks(of: message).last.map({ outline.blocks[$0].kind }) {
    case .serverToolCall?, .serverToolResult?: true
    default: false
    }
  }

  /// Whether a message says nothing: empty, blank, or an error that was saved as an answer.
  func isStub(_ message: Int) -> Bool {
    outline.blocks(of: message).allSatisfy {
      !outline.blocks[$0].flags.isDisjoint(with: [.empty, .blank, .errorStub])
    }
  }
}
