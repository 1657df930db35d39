/// Reads a command line by the table of commands.
struct ArgumentParser: Sendable {
  /// The commands that there are.
  var table: CommandTable

  /// Reads the words behind the name of the executable.
  ///
  /// The first word may name a command; without one it is `lint`. `--help` anywhere before `--`
  /// wins over every fault.
  ///
  /// - Throws: `ArgumentError` for the first word that cannot be understood.
  func parse(_ words: [String]) throws(ArgumentError) -> Invocation {
    guard let first = words.first else { return .nothing }
    let named = table.command(named: first)
    let options = words.prefix { $0 != "--" }
    if options.contains("--help") || options.contains("-h") { return .help(named) }
    if options.contains("--version") || options.contains("-V") { return .version }
    let command = named ?? table.implied
    let rest = named == nil ? words[...] : words.dropFirst()
    return .run(try parse(rest, of: command, isImplied: named == nil))
  }

  private func parse(
    _ words: ArraySlice<String>, of command: Command, isImplied: Bool
  ) throws(ArgumentError) -> ParsedArguments {
    var parsed = ParsedArguments(command: command)
    var place = words.startIndex
    var isOptionAllowed = true
    while place < words.endIndex {
      let word = words[place]
      place += 1
      if isOptionAllowed, word == "--" {
        isOptionAllowed = false
      } else if isOptionAllowed, isOption(word) {
        let (written, inline) = OptionSyntax.cut(word, at: "=")
        let option = try option(written, of: command)
        let next = place < words.endIndex ? words[place] : nil
        let value = try value(of: option, written: written, inline: inline, next: next)
        if value != nil, inline == nil { place += 1 }
        parsed.add(option, value: value)
      } else if case .none = command.operands {
        throw .unwantedOperand(word, of: command)
      } else if isImplied, isOptionAllowed, table.command(named: word) != nil {
        throw .misplacedCommand(word)
      } else {
        parsed.operands.append(word)
      }
    }
    return parsed
  }

  private func isOption(_ word: String) -> Bool {
    word.utf8.first == UInt8(ascii: "-") && word.utf8.count > 1
  }

  private func option(
    _ written: String, of command: Command
  ) throws(ArgumentError) -> Option {
    let scalars = written.unicodeScalars
    if written.hasPrefix("--") {
      let name = String(scalars.dropFirst(2))
      if let option = command.option(named: name) { return option }
    } else if scalars.count == 2, let last = scalars.last,
      let option = command.option(short: Character(last))
    {
      return option
    }
    throw .unknownOption(written, in: command)
  }

  private func value(
    of option: Option, written: String, inline: String?, next: String?
  ) throws(ArgumentError) -> String? {
    guard let takes = option.value else {
      if inline != nil { throw .unwantedValue(of: written) }
      return nil
    }
    // A word like an option is none: `--model --quiet` is a forgotten value, not a model.
    guard let value = inline ?? next.flatMap({ isOption($0) ? nil : $0 }) else {
      throw .missingValue(of: written, named: takes.name)
    }
    try OptionSyntax.check(value, takes, of: written)
    return value
  }
}
