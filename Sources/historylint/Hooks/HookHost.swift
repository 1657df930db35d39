/// An agent that runs commands at certain events.
enum HookHost: String, CaseIterable, Sendable {
  case claudeCode = "claude-code"
  case codex
  case geminiCLI = "gemini-cli"

  /// The events at which the history is about to be sent, or was just loaded: in between calls are open by nature.
  var checkedEvents: Set<String> {
    switch self {
    case .claudeCode: ["SessionStart", "UserPromptSubmit", "PostToolBatch", "PreCompact"]
    case .codex: ["SessionStart", "UserPromptSubmit", "PreCompact"]
    // `BeforeModel` shows texts alone, so that the file is looked at there as well: hookTranslator.ts of gemini-cli.
    case .geminiCLI: ["SessionStart", "BeforeAgent", "BeforeModel", "PreCompress"]
    }
  }

  /// The event that tells of a failed request.
  var failureEvent: String? { self == .claudeCode ? "StopFailure" : nil }
}
