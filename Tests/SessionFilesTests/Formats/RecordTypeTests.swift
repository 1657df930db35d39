import ConversationHistory
import Testing

@testable import SessionFiles

@Suite("Types of records")
struct RecordTypeTests {
  @Test(
    "what agents write of today is known",
    arguments: [
      ("claude-code", ["api-request", "api-request-blob", "api-request-shape", "cost-state"]),
      ("codex", ["token_usage_record"]),
    ])
  func known(format: String, types: [String]) throws {
    let known = try #require(SessionFormat.named(format)?.recordTypes)
    #expect(known.isSuperset(of: types))
  }

  @Test("a record of such a type says nothing, and one of an unknown type is told once")
  func told() {
    let file = SessionText.file(
      SessionText.user("1", nil, #""hi""#), #"{"type":"cost-state","sessionId":"s","total":1}"#,
      #"{"type":"novelty","sessionId":"s"}"#, #"{"type":"novelty","sessionId":"s"}"#)
    let found = Reading.lint(bytes(file)).findings.filter { $0.rule == "unknown-record-type" }
    #expect(found.map { $0.place?.line } == [3])
  }

  private func bytes(_ text: String) -> [UInt8] { [UInt8](text.utf8) }
}
