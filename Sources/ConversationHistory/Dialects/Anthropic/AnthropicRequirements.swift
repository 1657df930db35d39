extension Requirements {
  /// What the Messages API accepts, by model.
  static func anthropic(model: ClaudeModel?) -> Requirements {
    Requirements(
      results: .leadingUserBlocks,
      callID: Spelling(maximumLength: .max, pattern: "^[a-zA-Z0-9_-]+$"),
      toolName: Spelling(maximumLength: 128, pattern: "^[a-zA-Z0-9_-]{1,128}$"), calledNameLength: 200
    )
    .but {
      // Same-role messages are combined into one turn since 2024-10-08 (API release notes).
      $0.repeatsRoles = .yes
      $0.endsWithAssistant = prefill(model)
      $0.bindsThinking = binding(model)
      $0.thinksByBudget = budget(model)
      $0.thinksAdaptively = adaptive(model)
      $0.mayNotThink = notThinking(model)
      $0.system = system(model)
      $0.messageFields = ["role", "content"]
      // Bedrock and references to tools stop at 64 (anthropics/claude-code#22336).
      $0.commonNameLength = 64
      $0.maximumBody = 32 << 20
      $0.maximumMessages = 100_000
      $0.takesUnknownFields = .no
      $0.takesEmptyAnswer = .no
    }
  }

  /// Refused by Claude 4.6 and later and by Mythos (docs, api/errors); taken by 4.5 and older.
  private static func prefill(_ model: ClaudeModel?) -> Answer {
    guard let model, let family = model.family else { return .unknown }
    if family == .mythos || family == .fable { return .no }
    switch model.isAtLeast(4, 6) {
    case true?: return .no
    case false?: return .yes
    case nil: return .unknown
    }
  }

  /// Refused from 4.7 on (docs, thinking-troubleshooting).
  private static func budget(_ model: ClaudeModel?) -> Answer {
    model?.isAtLeast(4, 7).map { $0 ? .no : .yes } ?? .unknown
  }

  /// Refused up to 4.5 (docs, api/errors).
  private static func adaptive(_ model: ClaudeModel?) -> Answer {
    model?.isAtLeast(4, 6).map { $0 ? .yes : .no } ?? .unknown
  }

  /// Fable and Mythos always think; Opus 5 does at high effort (docs, thinking).
  private static func notThinking(_ model: ClaudeModel?) -> Answer {
    switch model?.family {
    case .fable?, .mythos?: .no
    case .opus? where model?.major == 5 && model?.minor == 0: .unknown
    default: .yes
    }
  }

  /// Messages of the system: refused up to Opus 4.7 and up to 4.5 of the others, taken in their place by those that
  /// @langchain/anthropic 1.5.13 lists.
  private static func system(_ model: ClaudeModel?) -> SystemPlacement {
    guard let model, let family = model.family, let major = model.major else { return .unknown }
    let isOld = model.isAtLeast(4, 6) == false
    switch family {
    case .opus:
      guard model.isAtLeast(4, 8) == true else { return .nowhere }
      return major < 5 || major == 5 && model.minor <= 5 ? .midConversation : .unknown
    case .sonnet, .haiku: return isOld ? .nowhere : major == 5 && model.minor == 5 ? .midConversation : .unknown
    case .fable, .mythos: return major == 5 && model.minor <= 1 ? .midConversation : .unknown
    }
  }

  /// Enforced by Fable 5.1 for accounts from 2026-08-31 and by 5.2 for all (docs, preserved-thinking);
  /// Mythos 5.1 only records. Models up to 4.5 never bind.
  private static func binding(_ model: ClaudeModel?) -> Answer {
    guard let model, let family = model.family else { return .unknown }
    switch family {
    case .fable: return model.isAtLeast(5, 1) == false ? .no : .yes
    case .mythos: return .unknown
    case .opus: return .no
    case .sonnet, .haiku: return model.isAtLeast(5, 5) == true ? .unknown : .no
    }
  }
}
