/// What the completions of all shells are made from.
enum CompletionWords {
  /// What stands behind an option.
  enum Value: Equatable {
    /// One of a few words.
    case words([String])
    /// Words of a few with commas between them.
    case list([String])
    /// A word, with `:` and a file behind it perhaps; the words are offered.
    case wordAndFile([String])
    case file
    /// Anything, of which nothing is known.
    case other
  }

  /// The words that an option takes; nil for a flag.
  static func value(of option: Option) -> Value? {
    guard let value = option.value else { return nil }
    let choices = value.choices?() ?? []
    switch value.shape {
    case .single where !choices.isEmpty: return .words(choices)
    case .list, .callList: return .list(choices)
    case .setting(let levels): return .words(choices.flatMap { word in levels.map { "\(word)=\($0)" } })
    case .wordAndFile: return .wordAndFile(choices)
    case .single, .count: return value.name == "FILE" ? .file : .other
    }
  }

  /// The words of a command's operands; nil where they are files, empty where there are none.
  static func operands(of command: Command) -> [String]? {
    if case .none = command.operands { return [] }
    return command.operandWords?()
  }

  /// The options with two dashes that every command takes.
  static let common = ["--help", "--version"]

  /// A text in single quotes of a shell.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
