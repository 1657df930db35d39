/// The completions of bash, for versions from 3.2 on, which macOS has.
enum BashCompletions {
  static func script(_ table: CommandTable) -> String {
    var text = """
      # completions of historylint for bash: source <(historylint completions bash)
      _historylint_words() {
        local IFS=$' \\t\\n'
        COMPREPLY=($(compgen -W "$1" -- "$current"))
      }
      _historylint_list() {
        local head=''
        case $current in *,*) head=${current%,*},; current=${current##*,};; esac
        _historylint_words "$1"
        COMPREPLY=("${COMPREPLY[@]/#/$head}")
      }
      _historylint_files() {
        local IFS=$'\\n'
        COMPREPLY=($(compgen -f -- "$current"))
      }
      _historylint() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=\(table.implied.name)
        COMPREPLY=()
        if [ "$current" = = ]; then current=''; elif [ "$previous" = = ]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
        case ${COMP_WORDS[1]} in \(table.commands.map(\.name).joined(separator: "|")))
          [ "$COMP_CWORD" -gt 1 ] && command=${COMP_WORDS[1]};;
        esac
        case $command:$previous in

      """
    for command in table.commands {
      for option in command.options {
        guard let value = CompletionWords.value(of: option) else { continue }
        text += "    \(command.name):--\(option.name)) \(action(value)) return;;\n"
      }
    }
    text += "  esac\n  case $command:$current in\n"
    for command in table.commands {
      let options = command.options.map { "--" + $0.name } + CompletionWords.common
      text += "    \(command.name):-*) _historylint_words '\(options.joined(separator: " "))'; return;;\n"
    }
    text += "  esac\n  case $command in\n"
    for command in table.commands {
      guard let words = CompletionWords.operands(of: command) else { continue }
      text += "    \(command.name)) _historylint_words '\(words.joined(separator: " "))'; return;;\n"
    }
    text += "  esac\n  local names=()\n"
    text += "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
    text +=
      "    _historylint_words '\(table.commands.map(\.name).joined(separator: " "))'; names=(\"${COMPREPLY[@]}\")\n"
    text += "  fi\n  _historylint_files\n  COMPREPLY=(\"${names[@]}\" \"${COMPREPLY[@]}\")\n}\n"
    return text + "complete -o filenames -F _historylint historylint\n"
  }

  private static func action(_ value: CompletionWords.Value) -> String {
    switch value {
    case .words(let words): "_historylint_words '\(words.joined(separator: " "))';"
    case .list(let words): "_historylint_list '\(words.joined(separator: " "))';"
    case .wordAndFile(let words): "_historylint_words '\(words.joined(separator: " "))';"
    case .file: "_historylint_files;"
    case .other: ""
    }
  }
}
