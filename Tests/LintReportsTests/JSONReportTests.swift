import ConversationHistory
import Foundation
import Testing

@testable import LintReports

@Suite("JSON reports")
struct JSONReportTests {
  @Test("the document has the members of the contract in their order")
  func document() {
    let files = [
      Examples.file([Examples.orphan, Examples.duplicate]),
      Examples.file([], path: "b.json", histories: 2),
    ]
    #expect(
      Examples.render(.json, files) == """
        {"version": 1, "tool": {"name": "historylint", "version": "0.1.0"},
         "files": [{"path": "session.jsonl", "input": "claude-code", "dialect": "anthropic", \
        "histories": 1, "messages": 42,
            "findings": [{"rule": "orphan-tool-result", "severity": "error", \
        "path": "messages[3].content[1]", \
        "message": "tool result answers no call of the message before it", "record": 0, \
        "line": 17, "column": 5, "byteOffset": 1234, "byteLength": 56, \
        "apiError": "messages.3.content.1: unexpected `tool_use_id` found in `tool_result` \
        blocks", "fix": {"applicability": "safe", "pass": "repair-tool-pairing", \
        "title": "turn it into marked user text"}},
              {"rule": "duplicate-user-turn", "severity": "warning", "path": "messages[9]", \
        "message": "user message repeats the one before it"}]},
           {"path": "b.json", "input": "claude-code", "dialect": "anthropic", "histories": 2, \
        "messages": 42,
            "findings": []}],
         "summary": {"files": 2, "histories": 3, "messages": 84, "errors": 1, "warnings": 1, \
        "infos": 0, "fixable": 1}}

        """)
  }

  @Test("a run without inputs is a document too")
  func empty() {
    #expect(
      Examples.render(.json, []) == """
        {"version": 1, "tool": {"name": "historylint", "version": "0.1.0"},
         "files": [],
         "summary": {"files": 0, "histories": 0, "messages": 0, "errors": 0, "warnings": 0, \
        "infos": 0, "fixable": 0}}

        """)
    #expect(Examples.render(.jsonLines, []) == "")
  }

  @Test("json-lines prints each finding as a line with its file first")
  func lines() {
    var unsafe = Examples.duplicate
    unsafe.fix = Fix(applicability: .displayOnly, pass: "p", title: "t")
    let files = [Examples.file([unsafe, Examples.info("x")]), Examples.file([], path: "b")]
    #expect(
      Examples.render(.jsonLines, files) == """
        {"file": "session.jsonl", "rule": "duplicate-user-turn", "severity": "warning", \
        "path": "messages[9]", "message": "user message repeats the one before it", \
        "fix": {"applicability": "display-only", "pass": "p", "title": "t"}}
        {"file": "session.jsonl", "rule": "role-alternation", "severity": "info", \
        "path": "messages[5]", "message": "x", "record": 0, "line": 6, "column": 1, \
        "byteOffset": 99, "byteLength": 4}

        """)
  }

  @Test("what cannot be seen is escaped, and read back it is the same")
  func hostile() throws {
    let finding = Finding(rule: "r", severity: .info, path: "p", message: Examples.hostile)
    let text = Examples.render(.jsonLines, [Examples.file([finding], path: "f")])
    #expect(
      text == """
        {"file": "f", "rule": "r", "severity": "info", "path": "p", "message": \
        "a\\u001b[2J\\u000a\\u0009\\u000d\\u0000\\u007f\\u009b\\u0085\\u202e\\u2066\\u200b\
        \\ufeff\\u2028\\u2029\\u00ad\\udb40\\udc41\\"\\\\é😀"}

        """)
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String]
    #expect(read?["message"].map { Array($0.utf8) } == Array(Examples.hostile.utf8))
  }

  @Test("a cap drops the last findings, and the summary counts all")
  func cap() {
    let files = [
      Examples.file([Examples.duplicate]), Examples.file([Examples.orphan, Examples.orphan]),
    ]
    let lines = Examples.render(.jsonLines, files, ReportOptions(maxFindings: 2))
    #expect(lines.split(separator: "\n").count == 2)
    let document = Examples.render(.json, files, ReportOptions(maxFindings: 0))
    #expect(!document.contains("\"rule\""))
    #expect(document.contains("\"errors\": 2, \"warnings\": 1, \"infos\": 0, \"fixable\": 2"))
  }

  @Test("formats are found by their ids")
  func registry() {
    #expect(
      ReportFormat.all.map(\.id) == [
        "text", "concise", "agent", "json", "json-lines", "sarif", "github", "gitlab", "junit", "html",
      ])
    #expect(ReportFormat.named("json-lines")?.id == "json-lines")
    #expect(ReportFormat.named("JSON") == nil)
  }
}
