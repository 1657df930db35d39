/// The completions of zsh.
enum ZshCompletions {
  static func script(_ table: CommandTable) -> String {
    var text = """
      #compdef historylint
      # completions of historylint for zsh: a file _historylint in a folder of $fpath
      _historylint() {
        local -a commands=(

      """
    for command in table.commands {
      text += "    \(CompletionWords.quoted(command.name + ":" + colonless(command.summary)))\n"
    }
    text += "  )\n  local command=\(table.implied.name)\n"
    text += "  if (( CURRENT == 2 )); then\n    [[ $words[2] == -* ]] || _describe command commands\n"
    text += "  elif (( ${commands[(I)$words[2]:*]} )); then\n"
    text += "    command=$words[2]; words=(historylint \"${(@)words[3,-1]}\"); (( CURRENT-- ))\n  fi\n"
    text += "  case $command in\n"
    for command in table.commands {
      text += "    \(command.name)) _arguments -s"
      for option in command.options { text += " \\\n      \(specification(option))" }
      text += " \\\n      '(-h --help)'{-h,--help}'[print this help]'"
      text += " \\\n      '(-V --version)'{-V,--version}'[print the version]'"
      if let operands = operands(command) { text += " \\\n      \(operands)" }
      text += ";;\n"
    }
    return text + "  esac\n}\n_historylint \"$@\"\n"
  }

  private static func specification(_ option: Option) -> String {
    let name = "--\(option.name)"
    let rest = explanation(option) + action(option)
    // One letter and the long name exclude each other; braces of the shell make two specifications of one. A letter with a
    // value is left to who knows it.
    if let short = option.short, option.value == nil {
      return "'(-\(short) \(name))'{-\(short),\(name)}" + CompletionWords.quoted(rest)
    }
    return CompletionWords.quoted((option.isRepeatable ? "*" : "") + name + (option.value == nil ? "" : "=") + rest)
  }

  private static func explanation(_ option: Option) -> String { "[\(bracketless(option.help))]" }

  private static func action(_ option: Option) -> String {
    guard let value = CompletionWords.value(of: option) else { return "" }
    let words =
      switch value {
      case .words(let words), .wordAndFile(let words): "(\(words.joined(separator: " ")))"
      case .list(let words): "_values -s , word \(words.joined(separator: " "))"
      case .file: "_files"
      case .other: " "
      }
    return ":\(colonless(option.value?.name ?? "")):" + words
  }

  private static func operands(_ command: Command) -> String? {
    guard let words = CompletionWords.operands(of: command) else { return CompletionWords.quoted("*:file:_files") }
    return words.isEmpty ? nil : CompletionWords.quoted("*:word:(\(words.joined(separator: " ")))")
  }

  private static func colonless(_ text: String) -> String {
    text.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "\\:")
  }

  private static func bracketless(_ text: String) -> String {
    text.split(separator: "[", omittingEmptySubsequences: false).joined(separator: "\\[")
      .split(separator: "]", omittingEmptySubsequences: false).joined(separator: "\\]")
  }
}
