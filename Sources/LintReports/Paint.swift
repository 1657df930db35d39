import ConversationHistory

/// Colours parts of a text report, or leaves them alone.
struct Paint: Sendable {
  /// What a part is, and so how it looks.
  enum Style: String, Sendable {
    case error = "1;31"
    case warning = "1;33"
    case info = "1;36"
    case strong = "1"
    case gutter = "1;34"
    case help = "1;32"
    case faint = "2"

    init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .info: self = .info
      }
    }
  }

  /// Whether anything is coloured.
  var isOn: Bool

  func callAsFunction(_ text: String, _ style: Style) -> String {
    isOn && !text.isEmpty ? "\u{1b}[\(style.rawValue)m\(text)\u{1b}[0m" : text
  }
}
