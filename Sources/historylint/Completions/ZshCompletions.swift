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
      for name in CompletionWords.common { text += " \\\n      \(CompletionWords.quoted(name))" }
      if let operands = operands(command) { text += " \\\n      \(operands)" }
      text += ";;\n"
    }
    return text + "  esac\n}\n_historylint \"$@\"\n"
  }

  private static func specification(_ option: Option) -> String {
    var text = (option.isRepeatable ? "*" : "") + "--\(option.name)"
    if option.value != nil { text += "=" }
    text += "[\(bracketless(option.help))]"
    if let value = CompletionWords.value(of: option) {
      text += ":\(colonless(option.value?.name ?? "")):"
      switch value {
      case .words(let words), .wordAndFile(let words): text += "(\(words.joined(separator: " ")))"
      case .list(let words): text += "_values -s , word \(words.joined(separator: " "))"
      case .file: text += "_files"
      case .other: text += " "
      }
    }
    return CompletionWords.quoted(text)
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
