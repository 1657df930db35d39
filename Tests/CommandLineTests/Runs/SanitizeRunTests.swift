import Foundation
import TestSupport
import Testing

@Suite("Runs of sanitize")
struct SanitizeRunTests {
  private func run(_ arguments: String..., input: String, in folder: String? = nil) throws -> Tool.Run {
    try Tool.run(["sanitize"] + arguments, input: Data(input.utf8), in: folder)
  }

  @Test("a repaired body comes out, and 0")
  func repair() throws {
    let result = try run(input: Wire.twice)
    #expect(result.output == Wire.clean)
    #expect(result.errors.isEmpty && result.status == 0)
  }

  @Test(
    "an untouched body comes out byte for byte",
    arguments: [
      Wire.clean, Wire.clean + "\n", "\u{FEFF}" + Wire.clean, Wire.questions + "\r\n",
      "{ \"messages\" :\t[\n {\"role\":\"user\", \"content\":\"caf\\u00e9 \\/ \u{202E}\"} ],\r\n\"n\": 1.0e+2 }\n\n",
      "[\(Wire.user)]",
    ])
  func untouched(_ body: String) throws {
    let result = try run(input: body)
    #expect(result.output == body)
    #expect(result.status == 0)
  }

  @Test(
    "what is no request body is copied unchanged, and 2",
    arguments: ["", "nonsense", "{\"a\":1}", "[1]", "{\"messages\":[", "a\r\nb\n", "null\n"])
  func noBody(_ text: String) throws {
    let result = try run(input: text)
    #expect(result.output == text)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: "))
    #expect(result.errors.hasSuffix("help: the input was copied to the output unchanged\n"))
    let strict = try run("--strict", input: text)
    #expect(strict.output == text && strict.status == 2)
  }

  @Test("bytes that are no UTF-8 are copied unchanged as well")
  func binary() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 167) }
    _ = try folder.write(bytes, to: "in")
    let result = try Tool.shell("\"$0\" sanitize < in > out", in: folder.path)
    #expect(result.status == 2)
    let isSame = try folder.read("out") == bytes
    #expect(isSame)
  }

  @Test("bodies a line come out a line each, in order; the status is that of the worst")
  func lines() throws {
    let text = [Wire.twice, "nonsense", Wire.clean, ""].joined(separator: "\n")
    let result = try run(input: text)
    #expect(result.output == [Wire.clean, "nonsense", Wire.clean, ""].joined(separator: "\n"))
    #expect(result.status == 0)
  }

  @Test("a line is answered before the next one is asked", .timeLimit(.minutes(1)))
  func flushing() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Tool.path)
    process.arguments = ["sanitize"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for (line, answer) in [(Wire.twice, Wire.clean), ("nonsense", "nonsense"), (Wire.twice, Wire.clean)] {
      input.fileHandleForWriting.write(Data((line + "\n").utf8))
      var answered = Data()
      while answered.last != 10 {
        let part = output.fileHandleForReading.availableData
        guard !part.isEmpty else { break }
        answered += part
      }
      #expect(String(decoding: answered, as: UTF8.self) == answer + "\n")
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("a refused answer at the end goes; strict keeps it, writes nothing, and says 1")
  func strict() throws {
    #expect(
      try run(input: Wire.refused).output
        == #"{"model":"claude-opus-4-6","messages":[\#(Wire.user)]}"#)
    let result = try run("--strict", input: Wire.refused)
    #expect(result.output.isEmpty)
    #expect(result.status == 1)
    let safe = try run("--strict", input: Wire.twice)
    #expect(safe.output == Wire.clean && safe.status == 0)
  }

  @Test("strict ends at the first body that is still refused")
  func strictLines() throws {
    let run = try run("--strict", input: Wire.clean + "\n" + Wire.refused + "\n" + Wire.clean + "\n")
    #expect(run.output == Wire.clean + "\n" && run.status == 1)
    let lines = try self.run("--strict", input: Wire.twice + "\nx\n" + Wire.clean)
    #expect(lines.output == Wire.clean + "\nx\n" + Wire.clean && lines.status == 0)
  }

  @Test("an error that is left is written all the same, and 1")
  func left() throws {
    // Only the pass that repairs pairs knows what to do with an orphan.
    let result = try run("--passes", "collapse-duplicate-user-turns", input: Wire.orphan)
    #expect(result.output == Wire.orphan)
    #expect(result.status == 1)
  }

  @Test("named passes run instead of the default ones")
  func passes() throws {
    let merged = try run("--passes", "enforce-role-alternation=merge", input: Wire.questions)
    #expect(merged.status == 0)
    #expect(merged.output.hasPrefix(#"{"messages":[{"role":"user","content":"#))
    #expect(merged.output.components(separatedBy: #""role""#).count == 2)
    let first = try run("--passes", "enforce-role-alternation=keep-first", input: Wire.questions)
    #expect(first.output == #"{"messages":[\#(Wire.user)]}"#)
    let bridge = try run("--passes", "enforce-role-alternation=bridge:go on", input: Wire.questions)
    #expect(bridge.output.contains(#"{"role":"assistant","content":"go on"}"#))
    let two = try run(
      "--passes", "repair-tool-pairing,collapse-duplicate-user-turns", input: Wire.twice)
    #expect(two.output == Wire.clean)
    let prefix = try run("--passes", "strip-trailing-assistants", input: Wire.refused)
    #expect(prefix.output == #"{"model":"claude-opus-4-6","messages":[\#(Wire.user)]}"#)
  }

  @Test(
    "a wrong pass or argument is a fault of the command line, and nothing is copied",
    arguments: [
      "enforce-role-alternation=bogus", "repair-tool-pairing=x", "no-such-pass", "prefix-tool-names",
      "", "enforce-role-alternation=",
    ])
  func badPasses(_ passes: String) throws {
    let result = try run("--passes=\(passes)", input: Wire.twice)
    #expect(result.status == 2, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("error: ") && result.errors.contains("\nhelp: "))
  }

  @Test("portable does also what only other providers demand")
  func portable() throws {
    #expect(try run(input: Wire.questions).output == Wire.questions)
    let merged = try run("--portable", input: Wire.questions)
    #expect(merged.status == 0)
    #expect(try Tool.run("-", "--fail-on", "info", input: merged.output).status == 0)
    let answer = #"{"model":"claude-sonnet-4-5","messages":[\#(Wire.user),\#(Wire.answer)]}"#
    #expect(try run(input: answer).output == answer)
    #expect(try run("--portable", input: answer).output == Wire.clean)
  }

  @Test("a prefix stands before the names of custom tools, and the report maps them back")
  func toolPrefix() throws {
    let folder = try TemporaryFolder()
    let body =
      #"{"tools":[{"name":"ls","input_schema":{"type":"object"}},{"type":"bash_20250124","name":"bash"}],"tool_choice":{"type":"tool","name":"ls"},"messages":[\#(Wire.user)]}"#
    let result = try run("--tool-prefix", "mcp__", "--report", "r.json", input: body, in: folder.path)
    #expect(result.status == 0)
    #expect(
      result.output
        == body.replacing(#""name":"ls""#, with: #""name":"mcp__ls""#))
    let report = String(decoding: try folder.read("r.json"), as: UTF8.self)
    #expect(report.contains(#""names": {"mcp__ls": "ls"}"#))
  }

  @Test("the report has the members of the contract, one line a body, for its owner alone")
  func report() throws {
    let folder = try TemporaryFolder()
    let result = try run(
      "--report", "r.json", input: Wire.twice + "\nx\n" + Wire.clean, in: folder.path)
    #expect(result.status == 0)
    let text = String(decoding: try folder.read("r.json"), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2 && text.hasSuffix("\n"))
    let names = [
      "version", "record", "edits", "remaining", "names", "ids", "sources", "dropped",
      "unchangedPrefix",
    ]
    for (number, line) in lines.enumerated() {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(Set(object.keys) == Set(names))
      let places = names.compactMap { line.range(of: "\"\($0)\": ")?.lowerBound }
      #expect(places == places.sorted() && places.count == names.count)
      #expect(object["version"] as? Int == 1)
      #expect(object["record"] as? Int == number)
    }
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    let edit = try #require((object["edits"] as? [[String: Any]])?.first)
    #expect(edit["pass"] as? String == "collapse-duplicate-user-turns")
    #expect(edit["rule"] as? String == "duplicate-user-turn")
    #expect(edit["path"] as? String == "messages[1]")
    #expect(edit["class"] as? String == "safe")
    #expect((edit["removed"] as? [Any])?.count == 1)
    let sources = try #require(object["sources"] as? [[String: Any]])
    #expect(sources.count == 1)
    #expect(lines[1].contains(#""edits": []"#))
    #expect(lines[1].contains(#""sources": [{"kept": 0}], "dropped": []"#))
    #expect(lines[1].contains(#""unchangedPrefix": {"messages": 1, "bytes": "#))
    let mode = try FileManager.default.attributesOfItem(atPath: folder.file("r.json"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("a report is not written over the file that standard input or output is")
  func collisions() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Array(Wire.twice.utf8), to: "in.json")
    let over = try Tool.shell("\"$0\" sanitize --report in.json < in.json > out.json", in: folder.path)
    #expect(over.status == 2)
    #expect(try folder.read("in.json") == Array(Wire.twice.utf8))
    let output = try Tool.shell("\"$0\" sanitize --report out.json < in.json > out.json", in: folder.path)
    #expect(output.status == 2)
    #expect(try folder.read("out.json") == Array(Wire.clean.utf8))
  }

  @Test("a full device and a closed standard output are failures")
  func lostOutput() throws {
    #expect(try Tool.shell("\"$0\" sanitize >&-", input: Wire.clean).status == 2)
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    #expect(try Tool.shell("\"$0\" sanitize > /dev/full", input: Wire.clean).status == 2)
    #expect(try Tool.shell("\"$0\" sanitize --report /dev/full", input: Wire.clean).status == 2)
  }

  @Test("--unsafe makes the lossy edits that the default pipeline does not make, and says so in the report")
  func unsafe() throws {
    let body = { (block: String) in #"{"messages":[{"role":"user","content":[\#(block)]}]}"# }
    let page = #"{"type":"document","source":{"type":"base64","media_type":"application/pdf","data":"PGh0bWw+"}}"#
    let note = #"{"type":"text","text":"[historylint] a document that the API refuses was left out"}"#
    let kept = try run(input: body(page))
    #expect(kept.status == 1)
    #expect(kept.output == body(page))
    let folder = try TemporaryFolder()
    let report = folder.file("report.json")
    let replaced = try run("--unsafe", "--report", report, input: body(page))
    #expect(replaced.status == 0)
    #expect(replaced.output == body(note))
    let text = String(decoding: try folder.read("report.json"), as: UTF8.self)
    #expect(text.contains(#""pass": "replace-refused-media", "rule": "unreadable-document", "path": "messages[0]""#))
    #expect(text.contains(#""class": "lossy""#))
    #expect(text.contains("\"removed\": [\(page)], \"added\": [\(note)]"))
  }

  @Test("--unsafe and --strict contradict each other")
  func unsafeAndStrict() throws {
    let result = try run("--unsafe", "--strict", input: Wire.clean)
    #expect(result.status == 2)
    #expect(result.errors.contains("`--strict` forbids the lossy edits that `--unsafe` allows"))
  }

  @Test("a session comes out repaired in its own form")
  func session() throws {
    let folder = Checkout.fixtures("corrupted").appendingPathComponent("open-call-in-middle-claude-code")
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }
    let result = try run(input: try text("session.jsonl"))
    #expect(result.status == 0)
    #expect(result.output == (try text("repaired.jsonl")))
  }

  @Test("forced kinds of input are honoured")
  func kinds() throws {
    #expect(try run("--input", "messages", input: "[\(Wire.user),\(Wire.user)]").output == "[\(Wire.user)]")
    let pretty = "{\n\"messages\": [\(Wire.user),\(Wire.user)]\n}"
    #expect(try run("--input", "bodies", input: pretty).status == 2)
    #expect(try run("--input", "body", input: pretty).status == 0)
    #expect(try run("--input", "messages", input: pretty).status == 2)
  }
}
