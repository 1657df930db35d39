import Testing

@testable import historylint

@Suite("The command line")
struct ArgumentParserTests {
  @Test("without a command it is lint, and words are paths")
  func impliedCommand() throws {
    let parsed = try ExampleTable.run("a.jsonl", "-", "./rules")
    #expect(parsed.command.name == "lint")
    #expect(parsed.operands == ["a.jsonl", "-", "./rules"])
  }

  @Test("behind a named command a command's name is a path")
  func pathLikeCommand() throws {
    let parsed = try ExampleTable.run("lint", "rules", "lint")
    #expect(parsed.operands == ["rules", "lint"])
  }

  @Test("a value stands behind a space or an equals sign, and may have equals signs")
  func values() throws {
    let parsed = try ExampleTable.run(
      "--model", "a=b", "--stdin-filename=x=y", "--purpose=saved", "--quiet", "p")
    #expect(parsed.value("model") == "a=b")
    #expect(parsed.value("stdin-filename") == "x=y")
    #expect(parsed.value("purpose") == "saved")
    #expect(parsed.value("dialect") == nil)
    #expect(parsed.flag("quiet"))
    #expect(!parsed.flag("show-text"))
    #expect(parsed.operands == ["p"])
  }

  @Test("the last use of an option counts, but a repeatable one keeps all")
  func repeated() throws {
    let parsed = try ExampleTable.run(
      "--fail-on", "info", "--fail-on=never", "--format", "json:a:b", "--format=text", "--select",
      "empty-text,orphan-tool-result", "--select=empty-text")
    #expect(parsed.value("fail-on") == "never")
    let formats = parsed.wordsAndFiles("format")
    #expect(formats.map(\.word) == ["json", "text"])
    #expect(formats.map(\.file) == ["a:b", nil])
    #expect(parsed.list("select") == ["empty-text", "orphan-tool-result", "empty-text"])
  }

  @Test("settings, calls and counts come apart")
  func parts() throws {
    let lint = try ExampleTable.run(
      "--severity", "empty-text=info,orphan-tool-result=warning", "--max-findings", "010", "-q")
    #expect(lint.settings("severity").map(\.word) == ["empty-text", "orphan-tool-result"])
    #expect(lint.settings("severity").map(\.level) == ["info", "warning"])
    #expect(lint.count("max-findings") == 10)
    #expect(lint.flag("quiet"))
    let sanitize = try ExampleTable.run(
      "sanitize", "--passes", "enforce-role-alternation=merge,repair-tool-pairing")
    #expect(
      sanitize.calls("passes").map(\.word) == ["enforce-role-alternation", "repair-tool-pairing"])
    #expect(sanitize.calls("passes").map(\.argument) == ["merge", nil])
  }

  @Test("behind -- every word is a path")
  func endOfOptions() throws {
    let parsed = try ExampleTable.run("--quiet", "--", "--help", "rules", "--", "-x")
    #expect(parsed.operands == ["--help", "rules", "--", "-x"])
  }

  @Test("help and version win over faults, but not behind --")
  func helpAndVersion() throws {
    let cases: [([String], String)] = [
      ([], "nothing"), (["--help"], "help"), (["-h"], "help"), (["lint", "--help"], "help lint"),
      (["--bad", "--help"], "help"), (["rules", "-h"], "help rules"), (["--version"], "version"),
      (["-V"], "version"), (["sanitize", "--version"], "version"), (["--", "--help"], "run lint"),
      (["lint"], "run lint"),
    ]
    for (words, expected) in cases {
      let found =
        switch try ExampleTable.parser.parse(words) {
        case .nothing: "nothing"
        case .version: "version"
        case .help(nil): "help"
        case .help(let command?): "help " + command.name
        case .run(let parsed): "run " + parsed.command.name
        }
      #expect(found == expected, "\(words)")
    }
  }

  @Test(
    "a fault is said with its remedy",
    arguments: [
      (["--dailect", "x"], "unknown option --dailect", "did you mean --dialect?"),
      (["--dia=x"], "unknown option --dia", "did you mean --dialect?"),
      (["--zzzzzz"], "unknown option --zzzzzz", "`historylint lint --help` lists the options"),
      (["-x"], "unknown option -x", "`historylint lint --help` lists the options"),
      (["-qq"], "unknown option -qq", "`historylint lint --help` lists the options"),
      (
        ["--model"], "--model needs a value",
        "write --model NAME; a value that begins with a dash: --model=-…"
      ),
      (
        ["--model", "--quiet"], "--model needs a value",
        "write --model NAME; a value that begins with a dash: --model=-…"
      ),
      (["--quiet=yes"], "--quiet takes no value", "write --quiet alone"),
      (
        ["--dialect", "antropic"], "--dialect does not know \"antropic\"", "did you mean anthropic?"
      ),
      (["--dialect", "open"], "--dialect does not know \"open\"", "did you mean openai-chat?"),
      (
        ["--dialect", "zzzz"], "--dialect does not know \"zzzz\"",
        "`historylint dialects` lists them"
      ),
      (
        ["--fail-on=fatal"], "--fail-on does not know \"fatal\"",
        "one of error, warning, info, never"
      ),
      (["--format", "jsno:a"], "--format does not know \"jsno\"", "did you mean json?"),
      (
        ["--format", "json:"], "--format cannot read \"json:\"", "write it as --format NAME[:FILE]"
      ),
      (
        ["--select", "empty-txt"], "--select does not know \"empty-txt\"",
        "did you mean empty-text?"
      ),
      (["--select", ","], "--select cannot read \",\"", "write it as --select ID,…"),
      (
        ["--severity", "empty-text"], "--severity cannot read \"empty-text\"",
        "write it as --severity ID=LEVEL"
      ),
      (
        ["--severity", "empty-text=eror"], "--severity does not know \"eror\"",
        "did you mean error?"
      ),
      (
        ["--max-findings", "1e3"], "--max-findings cannot read \"1e3\"",
        "write it as --max-findings N"
      ),
      (
        ["--max-findings=99999999999999999999"],
        "--max-findings cannot read \"99999999999999999999\"", "write it as --max-findings N"
      ),
      (["rules", "x"], "rules takes no \"x\"", "write historylint rules [--format text|json|markdown|topics]"),
      (
        ["--quiet", "rules"], "the command rules stands behind an option",
        "write historylint rules first, or ./rules for a file of that name"
      ),
      (
        ["sanitize", "--passes", "repair-tool-paring=x"],
        "--passes does not know \"repair-tool-paring\"", "did you mean repair-tool-pairing?"
      ),
    ] as [([String], String, String)])
  func faults(words: [String], message: String, help: String) {
    #expect(ExampleTable.fault(words) == ArgumentError(message, help: help))
  }
}
