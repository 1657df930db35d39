import ConversationHistory
import ConversationHistoryFoundation
import Foundation
import Testing

@Suite("Linting what a client holds")
struct LintDoorTests {
  /// A request that can only be encoded.
  private struct Request: Encodable {
    var model = "claude-sonnet-4-5"
    var messages: [Message]

    struct Message: Encodable {
      var role: String
      var content: String
    }
  }

  /// A message that knows no way to the wire.
  private struct Broken: Encodable {
    var isBroken = true

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Turn.Key.self)
      try container.encode(isBroken ? Double.nan : 1, forKey: Turn.Key("content"))
    }
  }

  @Test("anything that encodes to the wire's form can be linted")
  func encodable() throws {
    let request = Request(messages: [Request.Message(role: "user", content: "")])
    let findings = try Linter(for: .anthropic).lint(request)
    #expect(findings.map(\.rule) == ["empty-message"])
    #expect(findings.map(\.path) == ["messages[0]"])
  }

  @Test("a list of messages is linted like the request that carries it")
  func messages() throws {
    let turns = [Turn("user", "hi"), Turn("assistant", [.call("toolu_1", "ls")]), Turn("user", "and?")]
    let findings = try Linter(for: .anthropic).lint(turns)
    #expect(findings.map(\.rule) == ["unanswered-tool-call"])
    #expect(findings.map(\.messageIndex) == [1])
  }

  @Test("a body as data is linted")
  func data() {
    let body = Data(#"{"messages": [{"role": "user", "content": ""}]}"#.utf8)
    #expect(Linter(for: .anthropic).lint(body).map(\.rule) == ["empty-message"])
  }

  @Test("an error says which message could not be encoded")
  func whichMessage() throws {
    let error = try #require(throws: MessageCodingError.self) {
      _ = try Linter(for: .anthropic).lint([Broken(isBroken: false), Broken()])
    }
    #expect(error.step == .encoding)
    #expect(error.index == 1)
    #expect(error.path == "messages[1].content")
    #expect(error.description.hasPrefix("messages[1].content: could not be encoded: "))
  }

  @Test(
    "the wire form is told from a body",
    arguments: [
      (#"{"contents": []}"#, "gemini"), (#"{"input": "hi"}"#, "openai-responses"),
      (#"{"messages": [{"role": "tool", "content": "x"}]}"#, "openai-chat"),
      (#"[{"role": "user", "content": "hi"}]"#, "anthropic"),
    ])
  func detected(body: String, id: String) {
    #expect(Dialect(detecting: Data(body.utf8))?.id == id)
  }

  @Test("bytes that hold no history have no wire form", arguments: ["", "nope", "3", #"{"a": 1}"#])
  func undetected(body: String) {
    #expect(Dialect(detecting: Data(body.utf8)) == nil)
  }
}

extension Turn {
  /// A key by its name alone.
  struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
