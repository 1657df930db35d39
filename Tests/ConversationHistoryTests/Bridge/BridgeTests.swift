import ConversationHistory
import ConversationHistoryFoundation
import Foundation
import Testing

@Suite("The Foundation bridge")
struct BridgeTests {
  private struct Turn: Codable, Equatable {
    var role: String
    var content: String
  }

  @Test("data that nothing is wrong with comes back as it is")
  func clean() throws {
    let body = Data(#"{ "messages": [{"role": "user", "content": "hi"}] }"#.utf8)
    let (data, sanitized) = try Sanitizer(for: .anthropic).sanitize(body)
    #expect(data == body)
    #expect(sanitized.isUnchanged)
  }

  @Test("a client's own messages come back in their own type")
  func roundTrip() throws {
    let turns = [Turn(role: "user", content: "hi"), Turn(role: "user", content: "hi")]
    let (repaired, _) = try Sanitizer(for: .openAIChat).sanitize(turns)
    #expect(repaired == [Turn(role: "user", content: "hi")])
  }

  @Test("anything that encodes to the wire's form can be linted")
  func encodable() throws {
    let request = ["messages": [Turn(role: "user", content: "")]]
    let findings = try Linter(for: .anthropic).lint(request)
    #expect(findings.map(\.rule) == ["empty-message"])
  }

  @Test("data that is no JSON is a typed error with the place")
  func noJSON() {
    #expect(throws: SanitizeError.notJSON("unexpected character", byteOffset: 0)) {
      _ = try Sanitizer(for: .anthropic).sanitize(Data("nope".utf8))
    }
  }
}
