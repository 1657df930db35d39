/// The manual page, in the macros of man(7), made from the table of commands.
enum ManualPage {
  static func text(_ table: CommandTable, version: String) -> String {
    var page = ".TH HISTORYLINT 1 \"\" \"historylint \(version)\" \"User Commands\"\n"
    page += section("NAME") + "historylint \\- find and repair damage in LLM conversation histories\n"
    page += section("SYNOPSIS")
    for command in table.commands { page += ".B historylint\n\(escaped(command.usage))\n.br\n" }
    page += section("DESCRIPTION")
    page += paragraph(
      "An LLM client sends the whole conversation with every request, so one bad write makes every later request a 400. "
        + "historylint finds such damage in request bodies and saved sessions, says what the provider would say, and "
        + "repairs what can be repaired without losing a word. What is read is told from its content.")
    for command in table.commands {
      page += ".SS \(escaped(command.name))\n" + paragraph(sentence(command.summary))
      if case .any(let name, let help) = command.operands { page += item(".I \(escaped(name))", help) }
      for option in command.options { page += item(".BR \(label(option))", describe(option)) }
    }
    page += statuses(table) + examples(table)
    page += section("ENVIRONMENT")
    page += item(".BR NO_COLOR \", \" FORCE_COLOR", "no colours, or colours also where the output is no terminal")
    page += item(".B SOURCE_DATE_EPOCH", "the moment that reports name, in seconds since 1970")
    page += section("FILES")
    page += item(
      ".I .historylint.json", "settings, found upwards from each input; historylint schema prints their JSON Schema")
    page += item(".I .gitignore", "what walks through folders pass over; so does .ignore")
    return page
  }

  private static func statuses(_ table: CommandTable) -> String {
    section("EXIT STATUS")
      + table.commands.filter { !$0.statuses.isEmpty }.map { command in
        let lines = command.statuses.map { escaped("\($0.key): \($0.value)") }
        return ".TP\n.B \(escaped(command.name))\n" + lines.joined(separator: "\n.br\n") + "\n"
      }
      .joined()
  }

  private static func examples(_ table: CommandTable) -> String {
    let examples = table.commands.flatMap(\.examples)
    guard !examples.isEmpty else { return "" }
    return section("EXAMPLES") + examples.map { item(".B \(escaped($0.line))", $0.purpose) }.joined()
  }

  private static func section(_ name: String) -> String { ".SH \"\(name)\"\n" }
  private static func paragraph(_ text: String) -> String { ".PP\n\(escaped(text))\n" }
  private static func item(_ tag: String, _ text: String) -> String { ".TP\n\(tag)\n\(escaped(text))\n" }

  private static func label(_ option: Option) -> String {
    let short = option.short.map { "\\-\($0) \", \" " } ?? ""
    return short + "\\-\\-\(escaped(option.name))" + (option.value.map { " \" \(escaped($0.name))\"" } ?? "")
  }

  private static func describe(_ option: Option) -> String {
    guard let value = option.value, let choices = value.choices?(), !choices.isEmpty else { return option.help }
    if let listedBy = value.listedBy { return option.help + "; \(listedBy) lists them" }
    return option.help + ": " + choices.joined(separator: ", ")
  }

  private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

  /// A dash that can be copied, no escape, and no request where a line begins.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "…": result += "..."
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }
}
