extension Command {
  /// `lint`, the command that may be left out.
  static func lint(_ words: Vocabulary) -> Command {
    Command(
      name: "lint", summary: "find what a provider would refuse in saved or outgoing histories",
      usage: "[lint] [OPTION…] [PATH…|-]",
      operands: .any(
        name: "PATH…",
        help: "files and folders; - is standard input; a file named like a "
          + "command: ./rules"),
      options: [.input(words), .dialect(words), .model, .purpose] + [
        .flag("fix", "write safe repairs back into the files"),
        .flag("unsafe-fixes", "also repairs that lose something"),
        .flag("diff", "show what would be repaired as a unified diff, and write nothing"),
        .value(
          "backup", OptionValue(name: "SUFFIX"), "what the name of the old file ends with (default .bak)"),
        .flag("no-backup", "keep no old file"),
        .value(
          "format",
          OptionValue(
            name: "NAME[:FILE]", shape: .wordAndFile, choices: words.formats,
            listedBy: "historylint formats"),
          isRepeatable: true, "how to report, and where to (default text); repeatable"),
        .value("select", .rules(words), isRepeatable: true, "only these rules"),
        .value("ignore", .rules(words), isRepeatable: true, "all but these rules"),
        .value(
          "severity",
          OptionValue(
            name: "ID=LEVEL", shape: .setting(levels: ["error", "warning", "info"]),
            choices: words.rules, listedBy: "historylint rules"),
          isRepeatable: true, "how bad a rule is: error, warning, info; repeatable"),
        .value(
          "fail-on", .choice("LEVEL", ["error", "warning", "info", "never"]),
          "exit with 1 from this severity on (default error)"),
        .value(
          "max-findings", OptionValue(name: "N", shape: .count), "print at most N findings"),
        .value("baseline", OptionValue(name: "FILE"), "leave out the findings that FILE knows"),
        .value("write-baseline", OptionValue(name: "FILE"), "write all findings to FILE, to be known from then on"),
        .flag("prune-baseline", "take out of the baseline what is not found any more"),
        .value("config", OptionValue(name: "FILE"), "the settings (default: the nearest .historylint.json upwards)"),
        .flag("isolated", "read no settings"),
        .flag("show-settings", "print the settings that count for each path, and lint nothing"),
        .flag("statistics", "count the findings by rule"),
        .flag("show-text", "allow text of the transcript in the report"),
        .value(
          "stdin-filename", OptionValue(name: "NAME"), "what the report calls standard input"),
        .value(
          "jobs", short: "j", OptionValue(name: "N", shape: .count),
          "use up to N threads (default 0: one for each processor)"),
        .flag("no-progress", "show no progress on a terminal"),
        .flag("quiet", short: "q", "print nothing where nothing was found"),
        .value(
          "color", .choice("WHEN", ["auto", "always", "never"]), "when to colour (default auto)"),
      ],
      statuses: [
        0: "nothing at or above --fail-on was found or, with --fix, is left",
        1: "such findings; with --diff, something to change", 2: "the work could not be done",
      ],
      examples: [
        Example(line: "historylint session.jsonl", purpose: "what would be refused, where, and what helps"),
        Example(line: "historylint --fix session.jsonl", purpose: "repair it; the old file stays as session.jsonl.bak"),
        Example(
          line: "historylint --format text --format sarif:report.sarif logs/", purpose: "a folder, with two reports"),
      ])
  }
}
