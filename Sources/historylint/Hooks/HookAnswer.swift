import LintReports

/// What a hook answers, by the subset that Claude Code, Codex and Gemini CLI read alike: 0 with one JSON object or with
/// nothing, or 2 with one line on standard error. Any other status blocks in one of them and passes in another.
enum HookAnswer: Equatable {
  /// Nothing to say.
  case silent
  /// The user is told.
  case message(String)
  /// The agent is stopped.
  case block(String)

  /// Hosts cut texts at 10,000 characters.
  static let maximumLength = 2000

  /// Writes the answer and gives the exit status.
  func give() -> Int32 {
    switch self {
    case .silent: return 0
    case .message(let text):
      // Where even that cannot be written nothing is left to do: the agent goes on.
      _ = Console.print(HookReport.json(message: Self.line(text)))
      return 0
    case .block(let text): return Console.complain(Self.line(text) + "\n")
    }
  }

  private static func line(_ text: String) -> String { HookReport.line(text, limit: maximumLength) }
}
