/// One command, as a row of the table of commands.
struct Command: Sendable {
  /// What the command reads beside its options.
  enum Operands: Sendable, Hashable {
    case none
    /// Any number, described for the help, such as `PATH…`.
    case any(name: String, help: String)
  }

  /// A line to type, and what it is for.
  struct Example: Sendable {
    var line: String
    var purpose: String
  }

  /// The name, as it is typed.
  var name: String
  /// What the command does, in lower case and without a full stop.
  var summary: String
  /// How it is called, without the name of the executable.
  var usage: String
  /// What it reads beside its options.
  var operands: Operands = .none
  /// The words that it may read beside its options, where they can be listed.
  var operandWords: (@Sendable () -> [String])?
  /// Its options, in the order of the help.
  var options: [Option]
  /// What its exit statuses mean; empty where they tell no more than whether it worked.
  var statuses: KeyValuePairs<Int, String> = [:]
  /// What it is used for, the most common first.
  var examples: [Example] = []

  /// The option of a name.
  func option(named name: String) -> Option? { options.first { $0.name == name } }

  /// The option of a one-letter name.
  func option(short: Character) -> Option? { options.first { $0.short == short } }
}
