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
      $0.system = .unknown
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
