import Foundation
import TestSupport
import Testing

@Suite("Untrusted text in runs")
struct UntrustedRunTests {
  /// An escape, a forged line of a log, a direction mark, a line feed, a mark without width.
  private static let hostile = #"t\u001b[2J\n::error::x\r\u202e\u200b\u009b\u2028"#
  private static let hidden: [UInt32] = [0x1B, 0x0D, 0x202E, 0x200B, 0x9B, 0x2028]

  private static let bodies = [
    #"{"messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":"\#(hostile)","content":"x"}]}]}"#,
    #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"\#(hostile)","name":"\#(hostile)","input":{}}]},{"role":"user","content":"b"}]}"#,
    #"{"tools":[{"name":"\#(hostile)","input_schema":{}},{"name":"\#(hostile)","input_schema":{}}],"messages":[{"role":"\#(hostile)","content":"a"}]}"#,
    #"{"model":"\#(hostile)","messages":[{"role":"tool","tool_call_id":"\#(hostile)","content":"a"}]}"#,
    "{\"messages\": \u{1B}\u{202E}",
    "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"},{\"role\":\"tool\",\"tool_call_id\":\"c\u{202E}\u{7F}\",\"content\":\"\u{200B}\"}]}",
  ]

  private func check(_ text: String, _ what: String) {
    for scalar in text.unicodeScalars {
      #expect(!Self.hidden.contains(scalar.value), "U+\(String(scalar.value, radix: 16)) in \(what)")
    }
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("::") }, "\(what)")
  }

  @Test("ids, names, roles and models are never printed raw, in any format", arguments: bodies)
  func ids(_ body: String) throws {
    let formats = try Tool.run("formats").lines.map { $0.split(separator: " ").map(String.init) }
      .filter { $0.count > 1 && $0[1] == "report" }.map { $0[0] }
    #expect(formats.contains("text") && formats.contains("json"))
    // `github` writes lines of its own that begin with two colons.
    for format in formats where format != "github" {
      let result = try Tool.run("-", "--format", format, "--dialect", "auto", input: body)
      #expect(result.status == 1)
      check(result.output, format)
      check(result.errors, format)
    }
    let folder = try TemporaryFolder()
    let report = try Tool.run("sanitize", "--report", "r.json", input: body, in: folder.path)
    check(report.errors, "sanitize")
    check(String(decoding: try folder.read("r.json"), as: UTF8.self), "the report of sanitize")
  }

  @Test("names of files are never printed raw")
  func fileNames() throws {
    let folder = try TemporaryFolder()
    let name = "a\u{1B}[2J\n::error::\u{202E}.json"
    _ = try folder.write(Array(Wire.orphan.utf8), to: name)
    for arguments in [[name], [name, "--format", "json"], [name + "x"], ["--" + name], ["--input", name]] {
      let result = try Tool.run(arguments, input: Data(), in: folder.path)
      #expect(result.status != 0)
      check(result.output, "output")
      check(result.errors, "errors")
    }
    let named = try Tool.run("-", "--stdin-filename", name, input: Wire.orphan)
    check(named.output, "the name of standard input")
  }

  @Test("the text of a transcript is not in a report")
  func canaries() throws {
    let secret = "sk-ant-api03-CANARY"
    let body =
      #"{"messages":[{"role":"user","content":"\#(secret)"},{"role":"user","content":"\#(secret)"},{"role":"tool","tool_call_id":"c","content":"\#(secret)"}]}"#
    for format in ["text", "json", "json-lines"] {
      let result = try Tool.run("-", "--format", format, input: body)
      #expect(result.status == 1)
      #expect(!result.output.contains(secret) && !result.errors.contains(secret))
    }
  }
}
