extension Command {
  /// `completions`, for the shells.
  static let completions = Command(
    name: "completions", summary: "print the completions of a shell", usage: "completions bash|zsh|fish",
    operands: .any(name: "SHELL", help: "bash, zsh, fish"),
    operandWords: { CompletionsCommand.shells.map(\.name) }, options: [])

  /// `man`, the manual page.
  static let man = Command(
    name: "man", summary: "print the manual page: historylint man | man -l -", usage: "man", options: [])
}
