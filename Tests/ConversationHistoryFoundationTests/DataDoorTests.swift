import ConversationHistory
import ConversationHistoryFoundation
import Foundation
import Testing

@Suite("Data in, data out")
struct DataDoorTests {
  @Test("data that nothing is wrong with comes back as it is")
  func clean() throws {
    let body = Data(#"{ "messages": [{"role": "user", "content": "hi"}] }"#.utf8)
    let (data, sanitized) = try Sanitizer(for: .anthropic).sanitize(body)
    #expect(data == body)
    #expect(sanitized.isUnchanged)
  }

  @Test("what no type of anyone knows survives, in order and spelling, beside a repair")
  func unknownMembers() throws {
    let body = """
      {"x_trace": 1.50, "messages": [
        {"role": "user", "content": [{"type": "text", "text": "hi", "cache_control": {"type": "ephemeral"}}]},
        {"role": "user", "content": [{"type": "text", "text": "hi"}]},
        {"role": "assistant", "content": [{"type": "hologram", "y": [1, 2.0e3]}]},
        {"role": "user", "content": "ho"}
      ], "model": "claude-sonnet-4-5"}
      """
    let expected = """
      {"x_trace": 1.50, "messages": [
        {"role": "user", "content": [{"type": "text", "text": "hi", "cache_control": {"type": "ephemeral"}}]},
        {"role": "assistant", "content": [{"type": "hologram", "y": [1, 2.0e3]}]},
        {"role": "user", "content": "ho"}
      ], "model": "claude-sonnet-4-5"}
      """
    let (data, _) = try Sanitizer(for: .anthropic).sanitize(Data(body.utf8))
    #expect(String(decoding: data, as: UTF8.self) == expected)
  }

  @Test("data that is no JSON is a typed error with the place")
  func noJSON() {
    #expect(throws: SanitizeError.notJSON("unexpected character", byteOffset: 0)) {
      _ = try Sanitizer(for: .anthropic).sanitize(Data("nope".utf8))
    }
    #expect(throws: SanitizeError.notARequestBody) {
      _ = try Sanitizer(for: .anthropic).sanitize(Data(#"{"a": 1}"#.utf8))
    }
  }

  @Test("a slice of data is read from where it begins")
  func slice() throws {
    let body = Data(#"  {"messages": [{"role": "user", "content": "hi"}, {"role": "user", "content": "hi"}]}"#.utf8)
    let (data, _) = try Sanitizer(for: .anthropic).sanitize(body[2...])
    #expect(String(decoding: data, as: UTF8.self) == #"{"messages": [{"role": "user", "content": "hi"}]}"#)
  }
}
