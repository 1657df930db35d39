/// What a command line says, checked against the table of its command.
struct ParsedArguments: Sendable {
  /// The command, named or implied.
  var command: Command
  /// Paths and other words that are no options, in order; `-` is standard input.
  var operands: [String] = []
  /// The flags that were given.
  private(set) var flags: Set<String> = []
  /// The values that were given, in order.
  private(set) var values: [String: [String]] = [:]

  init(command: Command) { self.command = command }

  mutating func add(_ option: Option, value: String?) {
    guard let value else {
      flags.insert(option.name)
      return
    }
    if option.isRepeatable {
      values[option.name, default: []].append(value)
    } else {
      values[option.name] = [value]
    }
  }

  /// Whether a flag was given.
  func flag(_ name: String) -> Bool { flags.contains(name) }

  /// The value of an option; the last one if it was given more than once.
  func value(_ name: String) -> String? { values[name]?.last }

  /// The words of a list option, of all its uses.
  func list(_ name: String) -> [String] {
    values[name, default: []].flatMap { OptionSyntax.list($0) }
  }

  /// The number that an option was given.
  func count(_ name: String) -> Int? { value(name).flatMap { OptionSyntax.count($0) } }

  /// What words are set to, such as the severities of rules, in order.
  func settings(_ name: String) -> [(word: String, level: String)] {
    values[name, default: []].flatMap { OptionSyntax.list($0) }
      .compactMap { OptionSyntax.setting($0) }
  }

  /// The calls of a list option, such as the passes of a pipeline, in order.
  func calls(_ name: String) -> [(word: String, argument: String?)] {
    list(name).map { OptionSyntax.call($0) }
  }

  /// Words with the files they go to, such as the formats of a report, in order.
  func wordsAndFiles(_ name: String) -> [(word: String, file: String?)] {
    values[name, default: []].map { OptionSyntax.wordAndFile($0) }
  }
}
