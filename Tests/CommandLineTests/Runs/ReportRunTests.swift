import Foundation
import TestSupport
import Testing

@Suite("Reports of runs")
struct ReportRunTests {
  private let finding = """
    "rule": "orphan-tool-result", "severity": "error", "path": "messages[1]", \
    "message": "no open call has the id `c1`", "record": 0, "line": 1, "column": 45, \
    "byteOffset": 44, "byteLength": 49, "apiError": "Invalid parameter: messages with role 'tool' \
    must be a response to a preceeding message with 'tool_calls'.", "fix": {"applicability": "safe", \
    "pass": "repair-tool-pairing", "title": "turn it into marked user text"}}
    """

  @Test("the JSON report has the members of the contract in its order")
  func json() throws {
    let result = try Tool.run("-", "--format", "json", input: Wire.orphan)
    #expect(
      result.output == """
        {"version": 1, "tool": {"name": "historylint", "version": "0.1.0"},
         "files": [{"path": "-", "input": "body", "dialect": "openai-chat", "histories": 1, \
        "messages": 2,
            "findings": [{\(finding)]}],
         "summary": {"files": 1, "histories": 1, "messages": 2, "errors": 1, "warnings": 0, \
        "infos": 0, "fixable": 1}}

        """)
    #expect(result.status == 1)
  }

  @Test("JSON lines are one finding each with its file, and nothing for none")
  func jsonLines() throws {
    let result = try Tool.run("-", "--format", "json-lines", input: Wire.orphan)
    #expect(result.output == #"{"file": "-", "# + finding + "\n")
    let clean = try Tool.run("-", "--format", "json-lines", input: Wire.clean)
    #expect(clean.output.isEmpty && clean.status == 0)
  }

  @Test("a report to a file is for its owner alone, even where the file was open to all")
  func file() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(repeating: 0x78, count: 10_000), to: "report.json")
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
    let result = try Tool.run(
      ["-", "--format", "json:report.json", "--format", "text"], input: Data(Wire.orphan.utf8),
      in: folder.path)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("error[orphan-tool-result]"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let text = String(decoding: try folder.read("report.json"), as: UTF8.self)
    #expect(text == (try Tool.run("-", "--format", "json", input: Wire.orphan).output))
  }

  @Test("a report is never written over an input, nor into a folder that is not there")
  func collisions() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Array(Wire.orphan.utf8), to: "a.json")
    let over = try Tool.run("a.json", "--format", "json:./a.json", in: folder.path)
    #expect(over.status == 2)
    #expect(over.errors == "error: cannot create ./a.json: it is in use\n")
    #expect(try folder.read("a.json") == Array(Wire.orphan.utf8))
    #expect(try Tool.run("a.json", "--format", "json:no/x.json", in: folder.path).status == 2)
  }

  @Test("the registries are listed for people and for machines")
  func lists() throws {
    for (name, id) in [
      ("rules", "orphan-tool-result"), ("dialects", "openai-chat"),
      ("passes", "repair-tool-pairing"), ("formats", "json-lines"),
    ] {
      let text = try Tool.run(name)
      #expect(text.status == 0 && text.lines.contains { $0.hasPrefix(id + " ") })
      let json = try Tool.run(name, "--format", "json")
      let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      let rows = object?[name] as? [[String: Any]]
      #expect(rows?.contains { $0["id"] as? String == id } == true, "\(json.output.prefix(200))")
    }
  }

  @Test("the frame of a finding tells blocks of every kind by their shape, never by their text")
  func kinds() throws {
    let body = """
      {"model": "claude-sonnet-4-5", "messages": [
        {"role": "user", "content": [{"type": "image", "source": {"type": "url", "url": "u"}}, {"type": "text", "text": ""}]},
        {"role": "assistant", "content": [{"type": "redacted_thinking", "data": "EqQB"},
          {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {}},
          {"type": "web_search_tool_result", "tool_use_id": "srvtoolu_1", "content": []}, {"type": "text", "text": "b"}]},
        {"role": "user", "content": "c"}
      ]}
      """
    let rows = try Tool.run("-", input: body).lines.filter { $0.contains(" | ") }
    #expect(rows.contains { $0.contains("0 | user       media 56 B, empty text") })
    #expect(
      rows.contains {
        $0.contains(
          "1 | assistant  redacted thinking, server tool call srvtoolu_1, server tool result srvtoolu_1, ")
      })
  }
}
