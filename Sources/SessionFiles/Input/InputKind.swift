/// The kinds of input, by their ids on the command line.
package enum InputKind: String, Sendable, Hashable, CaseIterable {
  case auto
  /// One request body, in any layout.
  case body
  /// One body a line.
  case bodies
  /// An array of messages, or one message a line.
  case messages
  /// A saved session of Claude Code.
  case claudeCode = "claude-code"

  /// One line about it.
  package var summary: String {
    switch self {
    case .auto: "told from the content"
    case .body: "one request body, in any layout"
    case .bodies: "one request body a line"
    case .messages: "an array of messages, or one message a line"
    case .claudeCode: "a saved session of Claude Code"
    }
  }
}
