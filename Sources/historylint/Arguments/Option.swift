/// One option of a command, as a row of its table.
///
/// The parser, the help, the completions and the manual page are all made from it.
struct Option: Sendable {
  /// The name without the dashes in front, such as `fail-on`.
  var name: String
  /// The one-letter name, where there is one.
  var short: Character?
  /// What the option takes; nil for a flag.
  var value: OptionValue?
  /// Whether every use counts; else the last one wins.
  var isRepeatable = false
  /// What the option does, in lower case and without a full stop.
  var help: String

  /// A flag: an option that takes nothing.
  static func flag(_ name: String, short: Character? = nil, _ help: String) -> Option {
    Option(name: name, short: short, value: nil, help: help)
  }

  /// An option that takes a value.
  static func value(
    _ name: String, short: Character? = nil, _ value: OptionValue, isRepeatable: Bool = false, _ help: String
  ) -> Option {
    Option(name: name, short: short, value: value, isRepeatable: isRepeatable, help: help)
  }
}
