extension Command {
  /// `explain`, the pages of rules and the meaning of errors.
  static func explain(_ words: Vocabulary) -> Command {
    Command(
      name: "explain", summary: "tell what a rule rejects, or what an API error means",
      usage: "explain [OPTION…] WHAT…",
      operands: .any(
        name: "WHAT…",
        help: "ids of rules, or the text or whole body of an API error; - is standard input"),
      operandWords: words.rules,
      options: [
        .value("status", OptionValue(name: "N", shape: .count), "the HTTP status of the error"),
        .value(
          "format", .choice("NAME", ["text", "json", "markdown"]),
          "for people, for machines, or for documentation: markdown is for rules alone"),
        .value("color", .choice("WHEN", ["auto", "always", "never"]), "when to colour (default auto)"),
      ])
  }
}
