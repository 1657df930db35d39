/// The completions of fish.
enum FishCompletions {
  static func script(_ table: CommandTable) -> String {
    let names = table.commands.map(\.name).joined(separator: " ")
    var text = """
      # completions of historylint for fish: historylint completions fish > ~/.config/fish/completions/historylint.fish
      set -l commands \(names)

      """
    for command in table.commands {
      text += line([
        "-n", "\"not __fish_seen_subcommand_from $commands\"", "-a", command.name, "-d",
        CompletionWords.quoted(command.summary),
      ])
    }
    for command in table.commands {
      // What stands without a command is meant for the implied one.
      let condition =
        command.name == table.implied.name
        ? "\"not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from \(command.name)\""
        : "\"__fish_seen_subcommand_from \(command.name)\""
      for option in command.options {
        var words = ["-n", condition, "-l", option.name]
        if let short = option.short { words += ["-s", String(short)] }
        words += ["-d", CompletionWords.quoted(option.help)]
        switch CompletionWords.value(of: option) {
        case .words(let choices), .wordAndFile(let choices):
          words += ["-x", "-a", CompletionWords.quoted(choices.joined(separator: " "))]
        case .list(let choices):
          words += [
            "-x", "-a",
            CompletionWords.quoted("(__fish_complete_list , \"printf '%s\\n' \(choices.joined(separator: " "))\")"),
          ]
        case .file: words += ["-r", "-F"]
        case .other: words.append("-x")
        case nil: break
        }
        text += line(words)
      }
      if let operands = CompletionWords.operands(of: command) {
        text += line(
          ["-n", condition, "-f"]
            + (operands.isEmpty ? [] : ["-a", CompletionWords.quoted(operands.joined(separator: " "))]))
      }
    }
    return text
  }

  private static func line(_ words: [String]) -> String {
    "complete -c historylint " + words.joined(separator: " ") + "\n"
  }
}
