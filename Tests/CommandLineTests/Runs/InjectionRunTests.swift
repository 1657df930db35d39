import Foundation
import TestSupport
import Testing

/// A corpus of hostile texts in every place that a report could take a text from, over every format.
@Suite("Injection")
struct InjectionRunTests {
  private static let hostile = [
    "::error::forged", "\n::stop-commands::forged", "\r\n::set-output name=x::forged", "##[error]forged",
    "##vso[task.complete result=Failed;]forged", "\u{1B}[31mforged", "\u{1B}]52;c;Zm9yZ2Vk\u{07}",
    "\u{1B}]8;;https://example.org\u{07}forged\u{1B}]8;;\u{07}", "\u{9B}31mforged", "a\u{202E}b\u{2066}c\u{200F}",
    "a\u{0}b", "a\u{2028}b\u{2029}c\u{85}d\u{0B}e", "a\u{200B}\u{FEFF}\u{E0041}", "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>", "]]><forged/>", "[forged](https://example.org)", "`forged`",
  ]
  private static let secrets = [
    "sk-ant-api03-CANARY0123456789abcdef", "ghp_CANARY0123456789abcdef", "AKIACANARY0123456789",
  ]

  private static func quoted(_ text: String) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: [text])
    return String(String(decoding: data, as: UTF8.self).dropFirst().dropLast())
  }

  /// Bodies with the text as an id, a name, a role, a model, an unknown member, a kind of block, and as text.
  private static func bodies(_ text: String) throws -> [String] {
    let x = try quoted(text)
    return [
      #"{"messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":\#(x),"content":\#(x)}]}]}"#,
      #"{"messages":[{"role":"user","content":\#(x)},{"role":"assistant","content":[{"type":"tool_use","id":\#(x),"name":\#(x),"input":{\#(x):1}}]},{"role":"user","content":\#(x)}]}"#,
      #"{"model":\#(x),"tools":[{"name":\#(x),"input_schema":{}},{"name":\#(x),"input_schema":{}}],"messages":[{"role":\#(x),"content":\#(x)}]}"#,
      #"{"messages":[{"role":"user","content":[{"type":\#(x),\#(x):1}],\#(x):2},{"role":"tool","tool_call_id":\#(x),"content":\#(x)}]}"#,
      #"{"type":\#(x),"uuid":\#(x),"parentUuid":\#(x),"sessionId":\#(x),"message":{"role":"user","content":\#(x)}}"#,
    ]
  }

  private static let formats = [
    "text", "concise", "agent", "json", "json-lines", "sarif", "github", "gitlab", "junit", "html",
  ]

  private static func reports(
    _ body: String, named name: String, _ more: String...
  ) throws -> [(format: String, text: String)] {
    let folder = try TemporaryFolder()
    let asked = formats.flatMap { ["--format", "\($0):\($0)"] } + more
    let run = try Tool.run(
      ["-", "--stdin-filename", name] + asked, input: Data(body.utf8), in: folder.path)
    #expect(run.status < 2, "\(run.errors)")
    return try formats.map { ($0, String(decoding: try folder.read($0), as: UTF8.self)) } + [("errors", run.errors)]
  }

  @Test("every format is tried")
  func coverage() throws {
    let known = try Tool.run("formats").lines.map { $0.split(separator: " ").map(String.init) }
      .filter { $0.count > 1 && $0[1] == "report" }.map { $0[0] }
    #expect(known.sorted() == Self.formats.sorted())
  }

  @Test("nothing steers a terminal, a log or a page, wherever it stands", arguments: hostile)
  func raw(_ text: String) throws {
    for body in try Self.bodies(text) {
      let name = text + ".json"
      for report in try Self.reports(body, named: name) + Self.reports(body, named: name, "--show-text") {
        let lines = report.text.split(separator: "\n", omittingEmptySubsequences: false)
        for scalar in report.text.unicodeScalars {
          let isHidden =
            scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
            || (0x200B...0x200F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value) || scalar.value == 0xFEFF || scalar.value >= 0xE0000
          #expect(!isHidden, "U+\(String(scalar.value, radix: 16)) in \(report.format)")
        }
        let commands = lines.filter { $0.drop { $0 == " " }.hasPrefix("::") }
        let count =
          report.format == "github" ? lines.filter { $0.contains(",title=") || $0.contains(" title=") }.count : 0
        #expect(commands.count == count, "\(report.format): \(commands)")
        #expect(!report.text.contains("##[") && !report.text.contains("##vso["), "\(report.format)")
        #expect(
          !["junit", "html"].contains(report.format) || !report.text.contains("<script>alert"), "\(report.format)")
        #expect(!lines.contains { $0.hasPrefix("forged") || $0.hasPrefix("alert") }, "\(report.format)")
      }
    }
  }

  @Test("a planted key is in no report, not even as an id", arguments: secrets)
  func canaries(_ secret: String) throws {
    for body in try Self.bodies(secret) {
      for report in try Self.reports(body, named: "a.json") {
        #expect(!report.text.contains("CANARY"), "\(report.format): \(report.text)")
      }
    }
  }
}
