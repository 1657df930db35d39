import ConversationHistory
import Testing

@testable import SessionFiles

@Suite("Types of records")
struct RecordTypeTests {
  @Test(
    "what agents write of today is known",
    arguments: ["api-request", "api-request-blob", "api-request-shape", "cost-state"])
  func claudeCode(type: String) {
    let file = SessionText.file(SessionText.user("1", nil, #""hi""#), #"{"type":"\#(type)","sessionId":"s"}"#)
    #expect(!Reading.lint(bytes(file)).findings.contains { $0.rule == "unknown-record-type" })
  }

  @Test("what Codex writes of today is known")
  func codex() {
    let meta = #"{"timestamp":"2026-03-01T10:00:00.000Z","type":"session_meta","payload":{"id":"a"},"ordinal":0}"#
    let usage = #"{"timestamp":"2026-03-01T10:00:01.000Z","type":"token_usage_record","payload":{},"ordinal":1}"#
    let report = Reading.lint(bytes(meta + "\n" + usage + "\n"))
    #expect(report.kind.rawValue == "codex" && report.findings.isEmpty)
  }

  @Test("a record of an unknown type is told once")
  func told() {
    let file = SessionText.file(
      SessionText.user("1", nil, #""hi""#), #"{"type":"cost-state","sessionId":"s","total":1}"#,
      #"{"type":"novelty","sessionId":"s"}"#, #"{"type":"novelty","sessionId":"s"}"#)
    let found = Reading.lint(bytes(file)).findings.filter { $0.rule == "unknown-record-type" }
    #expect(found.map { $0.place?.line } == [3])
  }

  private func bytes(_ text: String) -> [UInt8] { [UInt8](text.utf8) }
}
