import FileAccess

/// Whether a coding agent runs the tool, as the environment tells.
enum AgentEnvironment {
  /// The variables that agents set for the commands they run: oxc-project/oxc, apps/oxlint/src/agent_detection.rs.
  static let variables = [
    "AI_AGENT", "CLAUDECODE", "CLAUDE_CODE", "REPL_ID", "GEMINI_CLI", "CODEX_SANDBOX", "CODEX_THREAD_ID", "COPILOT_CLI",
    "OPENCODE", "JUNIE_DATA", "JUNIE_SHIM_PATH", "CURSOR_AGENT",
  ]

  /// Whether one of them is set, and not to nothing.
  static func isAgent(variable: (String) -> String? = Environment.value) -> Bool {
    variables.contains { variable($0)?.isEmpty == false }
  }
}
