/// All commands with all their options: the one source of parsing and help.
struct CommandTable: Sendable {
  /// The commands in the order of the help.
  let commands: [Command]
  /// The command that is meant where none is named.
  let implied: Command

  /// Makes a table of its commands.
  init(_ commands: [Command], implied: Command) {
    self.commands = commands
    self.implied = implied
  }

  /// Makes the table with the words of the registries.
  init(_ words: Vocabulary) {
    implied = Command.lint(words)
    commands = [
      implied, .sanitize(words), .restore, .hook(words), .explain(words),
      .list("rules", "list the rules", formats: ["text", "json", "markdown", "topics"]),
      .list("dialects", "list the dialects: what each provider accepts"),
      .list("passes", "list the passes that repair a history"),
      .list("formats", "list the formats of inputs and of reports", formats: ["text", "json", "markdown"]),
      Command(
        name: "schema", summary: "print the JSON Schema of .historylint.json", usage: "schema", options: []),
      .completions, .man,
    ]
  }

  /// The command of a name.
  func command(named name: String) -> Command? { commands.first { $0.name == name } }

  /// The command that a path that is not there was perhaps meant to be, such as `sanitise`.
  func command(meantBy path: String) -> String? {
    Suggestion.nearest(to: path, in: commands.map(\.name))
  }
}
