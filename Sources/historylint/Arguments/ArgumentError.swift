/// A command line that cannot be understood: the fault, and the remedy where one is known.
///
/// Both carry words of the command line as they are: escape them for humans.
struct ArgumentError: Error, Sendable, Hashable {
  /// The fault, in lower case and without a full stop.
  var message: String
  /// The remedy, where one is known.
  var help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}

extension ArgumentError {
  static func unknownOption(_ written: String, in command: Command) -> ArgumentError {
    let known = command.options.map { "--" + $0.name } + ["--help", "--version"]
    return ArgumentError(
      "unknown option \(written)",
      help: Suggestion.help(for: written, in: known, or: "`historylint \(command.name) --help` lists the options"))
  }

  static func missingValue(of option: String, named name: String) -> ArgumentError {
    ArgumentError(
      "\(option) needs a value",
      help: "write \(option) \(name); a value that begins with a dash: \(option)=-…")
  }

  static func unwantedValue(of option: String) -> ArgumentError {
    ArgumentError("\(option) takes no value", help: "write \(option) alone")
  }

  /// A word that an option, or a command, does not know.
  static func badChoice(
    _ word: String, of option: String, choices: [String], listedBy: String? = nil
  ) -> ArgumentError {
    let list = listedBy.map { "`\($0)` lists them" } ?? "one of " + choices.joined(separator: ", ")
    return ArgumentError(
      "\(option) does not know \"\(word)\"", help: Suggestion.help(for: word, in: choices, or: list))
  }

  /// A command without the word that it needs, such as `a shell`.
  static func missingChoice(_ what: String, of command: String, choices: [String]) -> ArgumentError {
    ArgumentError("\(command) needs \(what)", help: "one of " + choices.joined(separator: ", "))
  }

  static func badValue(_ value: String, of option: String, named name: String) -> ArgumentError {
    ArgumentError(
      "\(option) cannot read \"\(value)\"", help: "write it as \(option) \(name)")
  }

  static func unwantedOperand(_ word: String, of command: Command) -> ArgumentError {
    ArgumentError(
      "\(command.name) takes no \"\(word)\"", help: "write historylint \(command.usage)")
  }

  static func misplacedCommand(_ name: String) -> ArgumentError {
    ArgumentError(
      "the command \(name) stands behind an option",
      help: "write historylint \(name) first, or ./\(name) for a file of that name")
  }
}
