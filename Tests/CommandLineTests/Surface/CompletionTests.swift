import Foundation
import TestSupport
import Testing

@testable import historylint

@Suite("Completions")
struct CompletionTests {
  @Test("of bash know each value, each option, each operand")
  func bash() {
    #expect(
      BashCompletions.script(SmallTable.table) == #"""
        # completions of historylint for bash: source <(historylint completions bash)
        _historylint_words() {
          local IFS=$' \t\n'
          COMPREPLY=($(compgen -W "$1" -- "$current"))
        }
        _historylint_list() {
          local head=''
          case $current in *,*) head=${current%,*},; current=${current##*,};; esac
          _historylint_words "$1"
          COMPREPLY=("${COMPREPLY[@]/#/$head}")
        }
        _historylint_files() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -f -- "$current"))
        }
        _historylint() {
          local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=lint
          COMPREPLY=()
          if [ "$current" = = ]; then current=''; elif [ "$previous" = = ]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
          case ${COMP_WORDS[1]} in lint|explain|man)
            [ "$COMP_CWORD" -gt 1 ] && command=${COMP_WORDS[1]};;
          esac
          case $command:$previous in
            lint:--format) _historylint_words 'text json'; return;;
            lint:--select) _historylint_list 'a-b c'; return;;
            lint:--level) _historylint_words 'c=x c=y'; return;;
            lint:--baseline) _historylint_files; return;;
            lint:--model)  return;;
          esac
          case $command:$current in
            lint:-*) _historylint_words '--format --select --level --baseline --model --quiet --help --version'; return;;
            explain:-*) _historylint_words '--help --version'; return;;
            man:-*) _historylint_words '--help --version'; return;;
          esac
          case $command in
            explain) _historylint_words 'a-b c'; return;;
            man) _historylint_words ''; return;;
          esac
          local names=()
          if [ "$COMP_CWORD" -eq 1 ]; then
            _historylint_words 'lint explain man'; names=("${COMPREPLY[@]}")
          fi
          _historylint_files
          COMPREPLY=("${names[@]}" "${COMPREPLY[@]}")
        }
        complete -o filenames -F _historylint historylint

        """#)
  }

  @Test("of zsh")
  func zsh() {
    #expect(
      ZshCompletions.script(SmallTable.table) == #"""
        #compdef historylint
        # completions of historylint for zsh: a file _historylint in a folder of $fpath
        _historylint() {
          local -a commands=(
            'lint:find it'
            'explain:tell more'
            'man:print this'
          )
          local command=lint
          if (( CURRENT == 2 )); then
            [[ $words[2] == -* ]] || _describe command commands
          elif (( ${commands[(I)$words[2]:*]} )); then
            command=$words[2]; words=(historylint "${(@)words[3,-1]}"); (( CURRENT-- ))
          fi
          case $command in
            lint) _arguments -s \
              '*--format=[how to report; it'\''s \[text\]]:NAME[\:FILE]:(text json)' \
              '--select=[only these]:ID,…:_values -s , word a-b c' \
              '--level=[how bad: x]:ID=L:(c=x c=y)' \
              '--baseline=[what is known]:FILE:_files' \
              '--model=[the model]:NAME: ' \
              '(-q --quiet)'{-q,--quiet}'[say less]' \
              '(-h --help)'{-h,--help}'[print this help]' \
              '(-V --version)'{-V,--version}'[print the version]' \
              '*:file:_files';;
            explain) _arguments -s \
              '(-h --help)'{-h,--help}'[print this help]' \
              '(-V --version)'{-V,--version}'[print the version]' \
              '*:word:(a-b c)';;
            man) _arguments -s \
              '(-h --help)'{-h,--help}'[print this help]' \
              '(-V --version)'{-V,--version}'[print the version]';;
          esac
        }
        _historylint "$@"

        """#)
  }

  @Test("of fish")
  func fish() {
    #expect(
      FishCompletions.script(SmallTable.table) == #"""
        # completions of historylint for fish: historylint completions fish > ~/.config/fish/completions/historylint.fish
        set -l commands lint explain man
        complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a lint -d 'find it'
        complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a explain -d 'tell more'
        complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a man -d 'print this'
        complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l format -d 'how to report; it'\''s [text]' -x -a 'text json'
        complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l select -d 'only these' -x -a '(__fish_complete_list , "printf '\''%s\n'\'' a-b c")'
        complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l level -d 'how bad: x' -x -a 'c=x c=y'
        complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l baseline -d 'what is known' -r -F
        complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l model -d 'the model' -x
        complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l quiet -s q -d 'say less'
        complete -c historylint -n "__fish_seen_subcommand_from explain" -f -a 'a-b c'
        complete -c historylint -n "__fish_seen_subcommand_from man" -f

        """#)
  }

  /// What bash offers for the last word of a line.
  private func offered(_ words: [String]) throws -> String {
    let line = words.map { CompletionWords.quoted($0) }.joined(separator: " ")
    let script = """
      . <("$0" completions bash); COMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1); _historylint; echo "${COMPREPLY[*]}"
      """
    let run = try Tool.shell("exec bash -c \(CompletionWords.quoted(script)) \"$0\"", in: Checkout.folder.path)
    #expect(run.errors.isEmpty)
    return run.lines.first ?? ""
  }

  @Test(
    "complete in bash what a user begins",
    arguments: [
      (["historylint", "sani"], "sanitize"), (["historylint", "--pur"], "--purpose"),
      (["historylint", "--purpose", "re"], "resume"), (["historylint", "--purpose", "=", "sa"], "saved"),
      (["historylint", "sanitize", "--str"], "--strict"), (["historylint", "hook", "c"], "claude-code codex"),
      (["historylint", "completions", ""], "bash zsh fish"), (["historylint", "--format", "sa"], "sarif"),
      (["historylint", "--select", "lone-surrogate,orphan-t"], "lone-surrogate,orphan-tool-result"),
      (["historylint", "explain", "orphan-t"], "orphan-tool-result"), (["historylint", "Pack"], "Package.swift"),
      (["historylint", "--severity", "lone-surrogate=w"], "lone-surrogate=warning"), (["historylint", "man", ""], ""),
    ] as [([String], String)])
  func use(words: [String], expected: String) throws {
    guard try Tool.shell("command -v bash").status == 0 else {
      print("skipped: bash is not there")
      return
    }
    #expect(try offered(words) == expected)
  }

  @Test(
    "are read by their shells without a fault", arguments: [("bash", "-n"), ("zsh", "-n"), ("fish", "--no-execute")])
  func syntax(shell: String, flag: String) throws {
    let folder = try TemporaryFolder()
    let script = try Tool.run("completions", shell)
    #expect(script.status == 0 && !script.output.isEmpty)
    guard try Tool.shell("command -v \(shell)").status == 0 else {
      print("skipped: \(shell) is not there, its completions are not read")
      return
    }
    let path = try folder.write(Array(script.output.utf8), to: "script")
    let run = try Tool.shell("\(shell) \(flag) \(path)")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  @Test("name every command and option", arguments: ["bash", "zsh", "fish"])
  func whole(shell: String) throws {
    let text = try Tool.run("completions", shell).output
    for command in CommandTable(.registered).commands {
      #expect(text.contains(command.name))
      for option in command.options {
        #expect(text.contains(shell == "fish" ? "-l \(option.name) " : "--\(option.name)"), "\(option.name)")
      }
    }
  }

  @Test("of another shell are a fault with its remedy")
  func faults() throws {
    #expect(
      try Tool.run("completions", "fihs").errors
        == "error: completions does not know \"fihs\"\nhelp: did you mean fish?\n")
    #expect(try Tool.run("completions").errors == "error: completions needs a shell\nhelp: one of bash, zsh, fish\n")
    #expect(try Tool.run("completions").status == 2)
  }
}
