@testable import historylint

/// A table of two commands with an option of every kind: what is made from it fits on a page.
enum SmallTable {
  private static let lint = Command(
    name: "lint", summary: "find it", usage: "[lint] [OPTION…] [PATH…]",
    operands: .any(name: "PATH…", help: "files"),
    options: [
      .value(
        "format", OptionValue(name: "NAME[:FILE]", shape: .wordAndFile, choices: { ["text", "json"] }),
        isRepeatable: true, "how to report; it's [text]"),
      .value("select", OptionValue(name: "ID,…", shape: .list, choices: { ["a-b", "c"] }), "only these"),
      .value(
        "level", OptionValue(name: "ID=L", shape: .setting(levels: ["x", "y"]), choices: { ["c"] }), "how bad: x"),
      .value("baseline", OptionValue(name: "FILE"), "what is known"),
      .value("model", OptionValue(name: "NAME"), "the model"), .flag("quiet", short: "q", "say less"),
    ], statuses: [0: "fine", 2: "not done"],
    examples: [Command.Example(line: "historylint -", purpose: "what is piped")])
  private static let explain = Command(
    name: "explain", summary: "tell more", usage: "explain WHAT", operands: .any(name: "WHAT", help: "a rule"),
    operandWords: { ["a-b", "c"] }, options: [])
  private static let man = Command(name: "man", summary: "print this", usage: "man", options: [])

  static let table = CommandTable([lint, explain, man], implied: lint)
}
