import ConversationHistory
import Foundation
import Testing

/// Where a limit begins, and what tells two findings apart: places at which small faults in the rules were not seen.
@Suite("The edges of rules")
struct RuleEdgeTests {
  private typealias A = AnthropicWire

  @Test("600 images are too many for some models, 601 for all")
  func images() {
    let image = #"{"type":"image","source":{"type":"url","url":"https://a.example/b.png"}}"#
    func severities(_ count: Int) -> [Severity] {
      Lab.lint(A.body([A.user([String](repeating: image, count: count))])).filter { $0.rule == "too-much-media" }
        .map(\.severity)
    }
    #expect(severities(100) == [])
    #expect(severities(600) == [.warning])
    #expect(severities(601) == [.error])
  }

  /// The head of a PNG of some width, and padding up to a length of base64.
  private func png(width: UInt32, base64 length: Int = 64) -> String {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: width >> $0) } + [0, 0, 0, 1, 8, 2, 0, 0, 0]
    bytes += [UInt8](repeating: 0, count: length / 4 * 3 - bytes.count)
    let data = Data(bytes).base64EncodedString()
    return #"{"type":"image","source":{"type":"base64","media_type":"image/png","data":"\#(data)"}}"#
  }

  @Test(
    "of more than 20 images none may be wider than 2000 pixels",
    arguments: [(20, 2001, 0), (21, 2000, 0), (21, 2001, 1)])
  func manyImages(_ count: Int, _ width: Int, _ found: Int) {
    let images = [png(width: UInt32(width))] + [String](repeating: png(width: 1), count: count - 1)
    #expect(Lab.rules(A.body([A.user(images)])).count { $0 == "oversized-image" } == found)
  }

  @Test("an image of 10 MB of base64 is taken by some hosts, a longer one by none")
  func largeImage() {
    func severities(_ length: Int) -> [Severity] {
      Lab.lint(A.body([A.user([png(width: 1, base64: length)])])).filter { $0.rule == "oversized-image" }.map(
        \.severity)
    }
    #expect(severities(5_242_880) == [])
    #expect(severities(10_485_760) == [.warning])
    #expect(severities(10_485_764) == [.error])
  }

  @Test(
    "a system message without content is empty, unless output_config says what it does",
    arguments: [#","output_config":{"effort":"low"}"#: [], #","x_note":"x""#: ["empty-message"], "": ["empty-message"]])
  func emptySystemMessage(_ member: String, _ found: [String]) throws {
    let body = A.body([A.user([A.text("a")]), #"{"role":"system","content":[]\#(member)}"#])
    #expect(Lab.rules(body).filter { $0 == "empty-message" } == found)
    let sanitized = try Sanitizer(for: .anthropic).sanitize([UInt8](body.utf8))
    #expect(sanitized.outcome.history.messages.count == (found.isEmpty ? 2 : 1))
  }

  @Test("no items are enough where the server keeps the conversation")
  func kept() {
    let body = #"{"model":"gpt-5","previous_response_id":"resp_1","input":[]}"#
    #expect(!Lab.rules(body, .openAIResponses).contains("empty-history"))
    #expect(Lab.rules(#"{"model":"gpt-5","input":[]}"#, .openAIResponses).contains("empty-history"))
  }

  @Test("half of a surrogate pair beside the blocks is found at the message")
  func surrogateBesideBlocks() {
    let body = OpenAIWire.body([#"{"role":"user","name":"\ud83d","content":"a"}"#])
    #expect(Lab.lint(body, .openAIChat).filter { $0.rule == "lone-surrogate" }.map(\.path) == ["messages[0]"])
  }

  @Test("two copied turns that say different things are two findings")
  func copies() {
    let body = A.body([A.user("a"), A.user("a"), A.assistant("b"), A.user("c"), A.user("c")])
    let found = Lab.lint(body).filter { $0.rule == "duplicate-user-turn" }
    #expect(found.count == 2)
    #expect(Set(found.map(\.identity)).count == 2)
  }

  @Test("a cache point goes before the documents that stand directly before it, and each stays once")
  func cachePoint() throws {
    func user(_ blocks: String...) -> String {
      #"{"messages":[{"role":"user","content":[\#(blocks.joined(separator: ","))]}]}"#
    }
    let document = #"{"document":{"format":"pdf","name":"d","source":{"bytes":"AAAA"}}}"#
    let point = #"{"cachePoint":{"type":"default"}}"#
    let output = try Lab.run(
      RepairCacheMarkers(), user(#"{"text":"a"}"#, document, point, #"{"text":"b"}"#), .bedrock)
    #expect(output.text == user(#"{"text":"a"}"#, point, document, #"{"text":"b"}"#))
  }
}
