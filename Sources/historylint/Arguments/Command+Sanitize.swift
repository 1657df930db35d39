extension Command {
  /// `sanitize`, the filter before sending.
  static func sanitize(_ words: Vocabulary) -> Command {
    Command(
      name: "sanitize", summary: "repair request bodies on their way from input to output",
      usage: "sanitize [OPTION…] < in > out",
      options: [.input(words), .dialect(words), .model, .purpose] + [
        .flag("portable", "also do what only other providers demand"),
        .value("tool-prefix", OptionValue(name: "P"), "put P in front of every tool name"),
        .value(
          "passes",
          OptionValue(
            name: "A,B=ARG,…", shape: .callList, choices: words.passes,
            listedBy: "historylint passes"),
          isRepeatable: true, "these passes in this order instead of the default pipeline"),
        .value("report", OptionValue(name: "FILE"), "write what was done, as JSON, to FILE"),
        .value(
          "state", OptionValue(name: "FILE"), "what the request before left behind: read if it is there, written after"),
        .flag("strict", "forbid lossy edits, and write nothing that is still refused"),
        .flag("unsafe", "also make lossy edits: a note takes the place of media that the API refuses"),
      ],
      statuses: [
        0: "the output has no error", 1: "it still has some; it is written all the same, unless --strict is given",
        2: "the input is no request body; it was copied unchanged",
      ],
      examples: [
        Example(line: "historylint sanitize < request.json > fit.json", purpose: "make a body fit to be sent"),
        Example(
          line: "historylint sanitize --tool-prefix mcp__ --report map.json < in > out",
          purpose: "also prefix the names of its tools; `restore` takes that off again"),
      ])
  }
}
