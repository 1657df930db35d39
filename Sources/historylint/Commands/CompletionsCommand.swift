/// `completions`: what a shell needs to complete command lines.
enum CompletionsCommand {
  static let shells: [(name: String, script: @Sendable (CommandTable) -> String)] = [
    ("bash", BashCompletions.script), ("zsh", ZshCompletions.script), ("fish", FishCompletions.script),
  ]

  static func run(_ arguments: ParsedArguments, _ table: CommandTable) throws(ArgumentError) -> Int32 {
    let names = shells.map(\.name)
    guard arguments.operands.count == 1, let word = arguments.operands.first else {
      throw .missingChoice("a shell", of: "completions", choices: names)
    }
    guard let shell = shells.first(where: { $0.name == word }) else {
      throw .badChoice(word, of: "completions", choices: names)
    }
    return Console.print(shell.script(table))
  }
}
