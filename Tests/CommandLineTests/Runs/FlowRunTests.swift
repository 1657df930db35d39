import Foundation
import TestSupport
import Testing

@testable import historylint

@Suite("The flow of lint")
struct FlowRunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to name: String) throws {
    let path = URL(fileURLWithPath: folder.file(name))
    try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    _ = try folder.write(Array(text.utf8), to: name)
  }

  private func run(_ arguments: String..., input: String = "") throws -> Tool.Run {
    try Tool.run(arguments, input: Data(input.utf8), in: folder.path)
  }

  private func paths(_ run: Tool.Run) throws -> [String] {
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return (report?["files"] as? [[String: Any]] ?? []).compactMap { $0["path"] as? String }
  }

  @Test("a folder is walked, what is no history passed over, what is named is read whatever it is")
  func folders() throws {
    try write(Wire.orphan, to: "s/b.json")
    try write(Wire.clean, to: "s/a/c.jsonl")
    try write(#"{"name": "package"}"#, to: "s/package.json")
    try write("// no JSON", to: "s/tsconfig.json")
    try write(Wire.orphan, to: "s/.hidden.json")
    try write(Wire.orphan, to: "s/notes.txt")
    let run = try run("s", "--format", "json")
    #expect(try paths(run) == ["s/a/c.jsonl", "s/b.json"] && run.status == 1)
    #expect(try self.run("s/package.json").status == 1)
    #expect(try paths(self.run("s/b.json", "s", "s/b.json", "--format", "json")) == ["s/b.json", "s/a/c.jsonl"])
    #expect(try self.run(".", "--format", "concise").output.hasPrefix("s/b.json:1:45: error"))
  }

  @Test("a folder without files to lint is no success")
  func emptyFolder() throws {
    try write("", to: "s/x.txt")
    let run = try run("s")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(
      run.errors == """
        error: no file to lint in s
        help: files that end in .json, .jsonl, .ndjson are looked for, less what ignore files name

        """)
  }

  @Test("a folder in which nothing is a history is no success either")
  func nothing() throws {
    try write(#"{"name": "package"}"#, to: "s/package.json")
    let run = try run("s")
    #expect(run.status == 2 && run.errors.hasPrefix("error: the one file that was found holds no history\nhelp: "))
  }

  @Test("standard input has the settings of the file that it is said to be")
  func namedInput() throws {
    try write(#"{"paths": [{"match": ["logs/"], "ignore": ["orphan-tool-result"]}]}"#, to: ".historylint.json")
    try write("", to: "logs/x")
    #expect(try run("-", input: Wire.orphan).status == 1)
    #expect(try run("-", "--stdin-filename", "logs/not-there.json", input: Wire.orphan).status == 0)
    #expect(try run("-", "--stdin-filename", "other/not-there.json", input: Wire.orphan).status == 1)
  }

  @Test("the files of a folder are fixed")
  func fixedFolder() throws {
    try write(Wire.twice, to: "s/a.json")
    #expect(try run("s", "--fix", "--no-backup").status == 0)
    #expect(try folder.read("s/a.json") == Array(Wire.clean.utf8))
  }

  @Test("a name that is nearly there is suggested")
  func nearlyThere() throws {
    try write(Wire.clean, to: "s/session.json")
    let run = try run("s/sesion.json")
    #expect(run.errors == "error: cannot open s/sesion.json: no such file\nhelp: did you mean s/session.json?\n")
  }

  @Test("the nearest settings upwards count, then those of its paths in order, then the flags")
  func settings() throws {
    try write(#"{"ignore": ["orphan-tool-result"]}"#, to: ".historylint.json")
    try write(Wire.orphan, to: "a.json")
    try write(
      """
      {"$schema": "x", "severity": {"orphan-tool-result": "info"}, "failOn": "info",
       "paths": [{"match": ["logs/"], "failOn": "error"}, {"match": ["**/b.json"], "severity": {"orphan-tool-result": "warning"}}]}
      """, to: "sub/.historylint.json")
    for name in ["sub/a.json", "sub/b.json", "sub/logs/a.json", "sub/logs/b.json"] { try write(Wire.orphan, to: name) }
    #expect(try run("a.json").status == 0)
    #expect(try run("a.json", "--isolated").status == 1)
    #expect(try run("a.json", "--config", "sub/.historylint.json").output.hasPrefix("info[orphan-tool-result]"))
    #expect(try run("sub/a.json", "-q").output.hasPrefix("info[orphan-tool-result]"))
    #expect(try run("sub/a.json").status == 1)
    #expect(try run("sub/b.json").output.hasPrefix("warning[orphan-tool-result]"))
    #expect(try run("sub/logs/b.json").status == 0)
    #expect(try run("sub/logs/b.json", "--fail-on", "warning").status == 1)
    #expect(try run("sub/b.json", "--severity", "orphan-tool-result=error").output.hasPrefix("error["))
    #expect(try run("-", input: Wire.orphan).status == 0)
    let moved = try Tool.run(["b.json", "-q"], input: Data(), in: folder.file("sub"))
    #expect(moved.output.hasPrefix("warning[orphan-tool-result]"))
  }

  @Test("settings name the model, the dialect, the purpose and the kind of input")
  func otherSettings() throws {
    try write(#"{"messages":[\#(Wire.user),\#(Wire.answer)]}"#, to: "a.json")
    try write(#"{"model": "claude-opus-4-6"}"#, to: ".historylint.json")
    #expect(try run("a.json").status == 1)
    try write(#"{"model": "claude-opus-4-6", "purpose": "resume"}"#, to: ".historylint.json")
    #expect(try run("a.json").status == 0)
    try write(#"{"dialect": "gemini", "input": "bodies", "select": []}"#, to: ".historylint.json")
    let report = try run("a.json", "--format", "json").output
    #expect(report.contains(#""input": "bodies", "dialect": "gemini""#) && report.contains(#""errors": 0"#))
  }

  @Test("what is excluded is not walked into, but read where it is named")
  func exclude() throws {
    try write(#"{"exclude": ["old/", "*.bak.json", "!keep.bak.json"]}"#, to: ".historylint.json")
    for name in ["a.json", "old/b.json", "x.bak.json", "keep.bak.json"] { try write(Wire.clean, to: name) }
    #expect(try paths(run(".", "--format", "json")) == ["a.json", "keep.bak.json"])
    #expect(try paths(run("old/b.json", "--format", "json")) == ["old/b.json"])
  }

  @Test(
    "a fault in the settings is named with its place and a remedy, and nothing is linted",
    arguments: [
      ("{\"slect\": []}", ".historylint.json:1:2: there is no setting \"slect\"\nhelp: did you mean select?\n"),
      (
        "{\"select\": [\n  \"orphan-tool-resul\"]}",
        ".historylint.json:2:3: select does not know \"orphan-tool-resul\"\nhelp: did you mean orphan-tool-result?\n"
      ),
      (
        "{\"severity\": {\"empty-text\": \"eror\"}}",
        ".historylint.json:1:29: the severity of empty-text does not know \"eror\"\nhelp: did you mean error?\n"
      ),
      ("{\"failOn\": 1}", ".historylint.json:1:12: failOn must be a string\n"),
      ("{\"paths\": {}}", ".historylint.json:1:11: paths must be a list\n"),
      (
        "{\"paths\": [{}]}",
        ".historylint.json:1:12: an entry of paths needs `match`\nhelp: write \"match\": [\"tests/**\"]\n"
      ),
      ("{\"paths\": [{\"match\": [\"# x\"]}]}", ".historylint.json:1:23: this pattern matches nothing\n"),
      ("[]", ".historylint.json:1:1: the file must be an object\n"),
      ("{\n  nonsense", ".historylint.json:2:3: unexpected character\n"),
      (
        "{\"failOn\": \"a\\u001b[31m\"}",
        ".historylint.json:1:12: failOn does not know \"a\\u{1b}[31m\"\nhelp: one of error, warning, info, never\n"
      ),
    ])
  func faults(_ text: String, _ message: String) throws {
    try write(text, to: ".historylint.json")
    try write(Wire.orphan, to: "a.json")
    let run = try run("a.json")
    #expect(run.errors == "error: " + message && run.output.isEmpty && run.status == 2)
  }

  @Test("the settings of each path are shown as they would be written")
  func shown() throws {
    try write(#"{"ignore": ["empty-text"]}"#, to: ".historylint.json")
    let run = try run("--show-settings", "--model", "m", "--severity", "empty-text=info", "a.json")
    #expect(
      run.output == """
        {"version": 1, "paths": [{"path": "a.json", "configuration": ".historylint.json", "settings": \
        {"ignore": ["empty-text"], "severity": {"empty-text": "info"}, "failOn": "error", "input": "auto", \
        "dialect": "auto", "model": "m"}}]}

        """)
    #expect(try !self.run("--show-settings", "--isolated").output.contains("configuration"))
    #expect(try self.run("--isolated", "--config", ".historylint.json", "a.json").status == 2)
    #expect(try self.run("--config", "none.json", "a.json").errors == "error: cannot open none.json: no such file\n")
  }

  @Test("the settings in the README are some")
  func readme() throws {
    let text = try String(contentsOf: Checkout.folder.appendingPathComponent("README.md"), encoding: .utf8)
    let start = try #require(text.range(of: "```json\n{\n  \"ignore\""))
    let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
    try write("{\n  \"ignore\"" + text[start.upperBound..<end.lowerBound], to: ".historylint.json")
    try write(#"{"version":1,"findings":[]}"#, to: "known-findings.json")
    try write(Wire.clean, to: "a.json")
    let run = try run("a.json")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  @Test("the schema takes what the parser takes, and refuses what it refuses")
  func schema() throws {
    guard try Tool.shell("python3 -c 'import jsonschema'").status == 0 else {
      print("skipped: python3 with jsonschema is not there, the schema is not tried")
      return
    }
    let schema = try run("schema").output
    try write(schema, to: "schema")
    let texts = [
      (#"{}"#, true), (#"{"$schema": "x", "failOn": "never", "exclude": ["a"], "baseline": "b"}"#, true),
      (#"{"paths": [{"match": ["a"], "severity": {"empty-text": "info"}, "input": "claude-code"}]}"#, true),
      (#"{"paths": [{"severity": {}}]}"#, false), (#"{"paths": [{"match": ["a"], "exclude": []}]}"#, false),
      (#"{"select": ["no-such-rule"]}"#, false), (#"{"severity": {"empty-text": "bad"}}"#, false),
      (#"{"severity": {"no-such-rule": "info"}}"#, false), (#"{"other": 1}"#, false), (#"{"model": 1}"#, false),
    ]
    try write(Wire.clean, to: "a.json")
    for (text, isValid) in texts {
      try write(text, to: ".historylint.json")
      let verdict = try Tool.shell(
        "python3 -c 'import json, jsonschema; jsonschema.Draft7Validator(json.load(open(\"schema\"))).validate(json.load(open(\".historylint.json\")))'",
        in: folder.path)
      #expect((verdict.status == 0) == isValid, "\(text)")
      if text.contains("baseline") { try write(#"{"version":1,"findings":[]}"#, to: "b") }
      #expect((try run("a.json").status == 0) == isValid, "\(text)")
    }
  }

  @Test("known findings are left out, new ones are reported, gone ones are stale")
  func baseline() throws {
    try write(Wire.orphan, to: "s/a.json")
    try write(Wire.orphan, to: "s/b.json")
    let written = try run("s/a.json", "--write-baseline", "known.json")
    #expect(written.status == 0 && written.errors == "note: 1 finding written to known.json\n")
    #expect(written.output == "clean: no findings in 1 file (2 messages)\n")
    #expect(try run("s/a.json", "--baseline", "known.json").status == 0)
    let both = try run("s", "--baseline", "known.json", "--format", "concise")
    #expect(both.status == 1 && both.lines.count == 2 && both.lines[0].hasPrefix("s/b.json:"))
    // The same file under another name of its folder, and a finding that moved.
    try write(Wire.orphan.replacing("[", with: "[ \n", maxReplacements: 1), to: "s/a.json")
    #expect(try Tool.run(["a.json", "--baseline", "../known.json"], input: Data(), in: folder.file("s")).status == 0)
    try write(Wire.clean, to: "s/a.json")
    let stale = try run("s/a.json", "--baseline", "known.json")
    #expect(stale.status == 0)
    #expect(
      stale.errors == """
        note: stale in known.json: orphan-tool-result in s/a.json
        note: 1 entry is stale; --prune-baseline takes them out

        """)
    #expect(try run("s/b.json", "--baseline", "known.json").errors.isEmpty)
    let pruned = try run("s/a.json", "--baseline", "known.json", "--prune-baseline")
    #expect(pruned.errors == "note: 1 entry is taken out of known.json\n" && pruned.status == 0)
    #expect(String(decoding: try folder.read("known.json"), as: UTF8.self) == #"{"version": 1, "findings": []}"# + "\n")
  }

  @Test("the settings name a baseline, and faults of one are told")
  func baselineFaults() throws {
    try write(Wire.orphan, to: "a.json")
    #expect(try run("a.json", "--write-baseline", "b/known.json").status == 2)
    try write("{\"baseline\": \"known.json\"}", to: ".historylint.json")
    #expect(
      try run("a.json").errors.hasPrefix("error: cannot open ") && run("a.json").errors.contains("--write-baseline"))
    #expect(try run("a.json", "--write-baseline", "known.json").status == 0)
    #expect(try run("a.json").status == 0)
    try write("{}", to: "known.json")
    #expect(try run("a.json").errors.contains(" is no baseline: its version is not 1\n"))
    #expect(try run("a.json", "--isolated", "--prune-baseline").status == 2)
    #expect(try run("a.json", "--isolated", "--write-baseline", "x", "--baseline", "y").status == 2)
  }

  @Test("statistics count by rule")
  func statistics() throws {
    try write(Wire.orphan, to: "a.json")
    #expect(
      try run("a.json", "--statistics").output
        == "1  error    orphan-tool-result  1 fixable\n\n1 error in 1 file (2 messages); 1 fixable\n")
  }

  @Test("an agent gets its own format, unless something else is asked for")
  func agents() throws {
    try write(Wire.orphan, to: "a.json")
    let alone = try Tool.shell("CLAUDECODE=1 \"$0\" a.json", in: folder.path)
    #expect(alone.lines.count == 1 && alone.lines[0].hasPrefix("a.json:1:45: error orphan-tool-result: "))
    #expect(try Tool.shell("CLAUDECODE=1 \"$0\" a.json --format text", in: folder.path).output.hasPrefix("error["))
    #expect(try Tool.shell("CLAUDECODE= \"$0\" a.json", in: folder.path).output.hasPrefix("error["))
    for name in AgentEnvironment.variables { #expect(AgentEnvironment.isAgent { $0 == name ? "1" : nil }) }
    #expect(!AgentEnvironment.isAgent { _ in nil })
  }

  @Test("colour follows NO_COLOR, FORCE_COLOR and --color")
  func colour() throws {
    try write(Wire.orphan, to: "a.json")
    func isColoured(_ line: String) throws -> Bool {
      try Tool.shell(line, in: folder.path).output.unicodeScalars.contains("\u{1B}")
    }
    #expect(try !isColoured("\"$0\" a.json"))
    #expect(try isColoured("FORCE_COLOR=1 \"$0\" a.json"))
    #expect(try !isColoured("FORCE_COLOR=1 NO_COLOR=1 \"$0\" a.json"))
    #expect(try isColoured("NO_COLOR=1 \"$0\" a.json --color always"))
    #expect(try !isColoured("FORCE_COLOR=1 \"$0\" a.json --format json"))
  }

  @Test("text of the transcript stands in frames where it is asked for, and escaped")
  func showText() throws {
    let long = String(repeating: "x", count: 41)
    try write(
      #"{"messages":[{"role":"user","content":"hi \u001b[31m"},{"role":"user","content":"\#(long)"},{"role":"tool","tool_call_id":"c1","content":"x"}]}"#,
      to: "a.json")
    let shown = try run("a.json", "--show-text").output
    #expect(shown.contains(#"| user  text 15 B "hi \u{1b}[31m""#))
    #expect(shown.contains("| user  text 43 B \"" + long.dropLast() + "…\""))
    #expect(try !run("a.json").output.contains("hi "))
    #expect(try run("a.json", "--show-text", "--format", "html").output.contains("hi \\u{1b}[31m"))
    #expect(try !run("a.json", "--format", "html").output.contains("hi "))
  }

  @Test("the report is the same however often it is made")
  func deterministic() throws {
    for name in ["a", "b", "c"] { try write(Wire.orphan, to: "s/\(name).json") }
    let line = "SOURCE_DATE_EPOCH=0 \"$0\" s --format sarif --format junit --format gitlab --format text"
    let first = try Tool.shell(line, in: folder.path).output
    #expect(first.contains("timestamp=\"1970-01-01T00:00:00\""))
    for _ in 0..<5 { #expect(try Tool.shell(line, in: folder.path).output == first) }
  }
}
