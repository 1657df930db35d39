/// The help, made from the table of commands.
struct HelpText: Sendable {
  /// The commands that there are.
  var table: CommandTable
  /// The columns that lines are broken at.
  var width = 80

  /// The help of the tool: its commands, and the options of the implied one.
  func general() -> String {
    var text = "Finds and repairs damage in LLM conversation histories.\n\n"
    text += usage(table.commands.map(\.usage))
    text += "\nCommands:\n"
    text += rows(table.commands.map { ($0.name, $0.summary) })
    text += "\nOptions of \(table.implied.name):\n"
    text += rows(table.implied.options.map { (label($0), help($0)) } + Self.common)
    // What is done once for a shell is told by its own command.
    text += examples(table.commands.filter { !$0.options.isEmpty }.compactMap(\.examples.first))
    text += "\n`historylint COMMAND --help` tells more of a command.\n"
    text += "Exit status: 0 nothing found, 1 findings, 2 the work could not be done.\n"
    return text
  }

  /// The help of one command.
  func command(_ command: Command) -> String {
    var text = "\(command.name): \(command.summary)\n\n"
    text += usage([command.usage])
    if case .any(let name, let help) = command.operands {
      text += "\nOperands:\n" + rows([(name, help)])
    }
    text += "\nOptions:\n"
    text += rows(command.options.map { (label($0), help($0)) } + Self.common)
    if !command.statuses.isEmpty {
      text += "\nExit status:\n" + rows(command.statuses.map { (String($0.key), $0.value) })
    }
    return text + examples(command.examples)
  }

  private func examples(_ examples: [Command.Example]) -> String {
    guard !examples.isEmpty else { return "" }
    return "\nExamples:\n" + examples.map { "  \($0.line)\n      \($0.purpose)\n" }.joined()
  }

  private static let common = [
    ("-h, --help", "print this help"), ("-V, --version", "print the version"),
  ]

  private func usage(_ usages: [String]) -> String {
    var text = "Usage: "
    for (place, usage) in usages.enumerated() {
      text += (place == 0 ? "" : "       ") + "historylint \(usage)\n"
    }
    return text
  }

  private func label(_ option: Option) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    return short + "--\(option.name)" + (option.value.map { " \($0.name)" } ?? "")
  }

  private func help(_ option: Option) -> String {
    guard let value = option.value, let choices = value.choices?(), !choices.isEmpty else {
      return option.help
    }
    if let listedBy = value.listedBy { return option.help + "; `\(listedBy)` lists them" }
    return option.help + ": " + choices.joined(separator: ", ")
  }

  /// Two columns, the right one broken between words.
  private func rows(_ rows: [(left: String, right: String)]) -> String {
    let column = (rows.map { $0.left.unicodeScalars.count }.max() ?? 0) + 4
    let indent = String(repeating: " ", count: column)
    var text = ""
    for row in rows {
      var line = "  " + row.left
      line += String(repeating: " ", count: column - line.unicodeScalars.count)
      var isFirst = true
      for word in row.right.split(separator: " ") {
        if !isFirst, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
          text += line + "\n"
          line = indent
          isFirst = true
        }
        line += (isFirst ? "" : " ") + word
        isFirst = false
      }
      text += line + "\n"
    }
    return text
  }
}
