extension Requirements {
  /// What the Messages API accepts, by model.
  static func anthropic(model: ClaudeModel?) -> Requirements {
    Requirements(
      results: .leadingUserBlocks,
      // Same-role messages are combined into one turn since 2024-10-08 (API release notes).
      repeatsRoles: .yes,
      takesSystemRole: systemRole(model),
      endsWithAssistant: prefill(model),
      bindsThinking: binding(model),
      callID: Spelling(maximumLength: .max, pattern: "^[a-zA-Z0-9_-]+$"),
      toolName: Spelling(maximumLength: 128, pattern: "^[a-zA-Z0-9_-]{1,128}$"),
      calledNameLength: 200)
  }

  /// Refused by Opus 4.7 and older and everything up to 4.5 (anthropics/claude-code#61412, #60927); declared for Opus 4.8
  /// and later. In between it is not known.
  private static func systemRole(_ model: ClaudeModel?) -> Answer {
    guard let model, let family = model.family else { return .unknown }
    let isOlder = family == .opus ? model.isAtLeast(4, 8) : model.isAtLeast(4, 6)
    return isOlder == false ? .no : .unknown
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
