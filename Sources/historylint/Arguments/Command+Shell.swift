extension Command {
  /// `completions`, for the shells.
  static let completions = Command(
    name: "completions", summary: "print the completions of a shell", usage: "completions bash|zsh|fish",
    operands: .any(name: "SHELL", help: "bash, zsh, fish"),
    operandWords: { CompletionsCommand.shells.map(\.name) }, options: [],
    examples: [
      Example(line: "source <(historylint completions bash)", purpose: "in ~/.bashrc"),
      Example(
        line: "historylint completions zsh > ~/.zfunc/_historylint", purpose: "where ~/.zfunc is a folder of $fpath"),
      Example(line: "historylint completions fish | source", purpose: "in ~/.config/fish/config.fish"),
    ])

  /// `man`, the manual page.
  static let man = Command(
    name: "man", summary: "print the manual page", usage: "man", options: [],
    examples: [Example(line: "historylint man | man -l -", purpose: "read it")])
}
