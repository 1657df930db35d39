extension Dialect {
  /// OpenAI Chat Completions, and most hosts that call themselves compatible.
  public static let openAIChat = Dialect(
    "openai-chat", "OpenAI Chat Completions, and hosts that are compatible with it", .openAIChat
  ) { .openAIChat(model: $0) }

  /// Chat Completions and its variants: what each host does otherwise.
  static let openAIChatDialects: [Dialect] = [
    .openAIChat,
    variant("cerebras", "Cerebras") {
      $0.reasoning = .refused
      $0.takesUnknownFields = .no
      $0.messageFields = strictFields
    },
    variant("dashscope", "Alibaba DashScope (Qwen)") {
      $0.system = .unknown
      $0.takesDeveloper = .no
    },
    // R1: user first after the system, no two of one role in a row, the user last (known errors ds-*).
    variant("deepseek-reasoner", "DeepSeek R1") {
      $0.repeatsRoles = .no
      $0.startsWithAssistant = .no
      $0.endsWithAssistant = .no
      $0.takesNoUser = .no
      $0.takesPrefixFlag = .yes
      $0.takesParts = .no
    },
    // V3.2 and V4: messages with calls keep their reasoning_content in all later requests.
    variant("deepseek-thinking", "DeepSeek in thinking mode") {
      $0.reasoning = .requiredWithCalls
      $0.takesPrefixFlag = .yes
      $0.takesParts = .no
    },
    variant("groq", "Groq") {
      $0.reasoning = .refused
      $0.takesUnknownFields = .no
      $0.messageFields = strictFields
    },
    // The server itself refuses two assistants at the end; its template may refuse more.
    variant("llamacpp", "llama.cpp server") {
      $0.endsWithAssistant = .unknown
      $0.repeatsRoles = .unknown
      $0.repeatsFinalAnswer = .no
    },
    // Ids are not repeated across rounds, arguments are valid JSON (can1357/oh-my-pi#2055).
    variant("minimax", "MiniMax") {
      $0.repeatsRoles = .unknown
      $0.takesReusedIDs = .no
      $0.takesBrokenArguments = .no
    },
    Dialect(
      "openai-chat/moonshot-thinking", "Moonshot Kimi in thinking mode, in the form of Chat Completions", .openAIChat
    ) { model in
      Requirements.openAIChat.but {
        // K3 always reasons, and wants all of it back.
        $0.reasoning = model?.lowercased().contains("kimi-k3") ?? false ? .required : .requiredWithCalls
        // K2.6 counts an empty string as missing (measured); of the others there are reports of both.
        $0.takesEmptyReasoning = model.map { $0.lowercased().contains("k2.6") ? .no : .unknown } ?? .unknown
        $0.takesEmptyAnswer = .no
      }
    },
    variant("ollama", "Ollama") { $0.takesUnknownFields = .yes },
    // Strict alternation after the leading systems; the last message is the user's or a tool's.
    variant("perplexity", "Perplexity") {
      $0.repeatsRoles = .no
      $0.startsWithAssistant = .no
      $0.endsWithAssistant = .no
      $0.takesNoUser = .no
      $0.system = .leading
    },
    variant("xai", "xAI") { $0.takesEmptyAnswer = .unknown },
  ]

  /// What hosts that refuse foreign members take; of reasoning another rule speaks.
  private static let strictFields = [
    "role", "content", "name", "tool_calls", "tool_call_id", "function_call", "refusal", "audio", "reasoning",
    "reasoning_content", "reasoning_details",
  ]

  private static func variant(
    _ name: String, _ summary: String, _ change: @escaping @Sendable (inout Requirements) -> Void
  ) -> Dialect {
    Dialect("openai-chat/\(name)", "\(summary), in the form of Chat Completions", .openAIChat) { _ in
      Requirements.openAIChat.but(change)
    }
  }
}

extension Requirements {
  /// The same, for a model: the first ones of the o1 line take neither system nor developer.
  static func openAIChat(model: String?) -> Requirements {
    openAIChat.but {
      // "Maximum length 40" was last seen in 2025-04; 51 characters were taken in 2026-07 (vercel/ai#17233).
      $0.formerIDLength = 40
      // Goldziher/basemind.ai#248.
      $0.messageName = Spelling(maximumLength: 64, pattern: "^[a-zA-Z0-9_-]{1,64}$")
      guard let model, model.hasPrefix("o1-mini") || model.hasPrefix("o1-preview") else { return }
      $0.system = .nowhere
      $0.takesDeveloper = .no
    }
  }

  /// What Chat Completions accepts.
  ///
  /// User after user, user after tool and a last assistant are accepted (recorded requests).
  static let openAIChat = Requirements(
    results: .toolMessages,
    callID: Spelling(maximumLength: 64, isPlain: false, pattern: "1 to 64 characters"),
    toolName: Spelling(maximumLength: 64, pattern: "^[a-zA-Z0-9_-]{1,64}$")
  )
  .but { $0.maximumTools = 128 }
}
