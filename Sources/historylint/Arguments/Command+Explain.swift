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
      ],
      statuses: [0: "something is known", 1: "nothing is", 2: "the input could not be read"],
      examples: [
        Example(line: "historylint explain orphan-tool-result", purpose: "the page of a rule"),
        Example(
          line: "historylint explain --status 400 - < answer.json",
          purpose: "whose fault an error is, whether to try again, and what helps"),
      ])
  }
}
