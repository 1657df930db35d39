import ConversationHistory
import Testing

@Suite("CollapseDuplicateUserTurns")
struct CollapseDuplicateUserTurnsTests {
  private typealias Wire = AnthropicWire

  private func collapse(_ messages: String..., dialect: Dialect = .anthropic) throws -> Repair {
    try Lab.run(CollapseDuplicateUserTurns(), Wire.body(messages), dialect)
  }

  /// Whether nothing but the first of the messages is left, with its bytes.
  private func isOne(_ first: String, _ second: String, _ dialect: Dialect = .anthropic) throws -> Bool {
    let output = try collapse(first, second, dialect: dialect)
    if output.text == Wire.body([first]) { return true }
    #expect(output.text == Wire.body([first, second]))
    #expect(output.edits == [])
    return false
  }

  @Test("the first of two equal messages stays, with its bytes")
  func equal() throws {
    let output = try collapse(#"{"role" : "user","content":"\u0068i"}"#, Wire.user("hi"))
    #expect(output.text == Wire.body([#"{"role" : "user","content":"\u0068i"}"#]))
    #expect(output.outcome.sources == [.kept(0)])
    #expect(output.outcome.dropped == [1])
    #expect(output.edits.map(\.removed) == [[.text("hi")]])
    #expect(output.lossy == [])
  }

  @Test("three equal messages are one")
  func three() throws {
    #expect(try collapse(Wire.user("a"), Wire.user("a"), Wire.user("a")).text == Wire.body([Wire.user("a")]))
  }

  @Test("a string is lifted to one text block before it is compared", arguments: [Dialect.anthropic, .openAIChat])
  func lifted(_ dialect: Dialect) throws {
    #expect(try isOne(Wire.user("a"), Wire.user([Wire.text("a")]), dialect))
    #expect(try isOne(Wire.user([Wire.text("a")]), Wire.user("a"), dialect))
    #expect(try !isOne(Wire.user("ab"), Wire.user([Wire.text("a"), Wire.text("b")]), dialect))
  }

  @Test("texts are compared decoded")
  func decoded() throws {
    #expect(try isOne(Wire.user("hi"), Wire.user(#"\u0068i"#)))
    #expect(try isOne(Wire.user("a/b"), Wire.user(#"a\/b"#)))
  }

  @Test("Unicode equivalence is not equality")
  func unicode() throws {
    #expect(try !isOne(Wire.user("caf\u{e9}"), Wire.user("cafe\u{301}")))
    #expect(try !isOne(Wire.user(#"\ud800"#), Wire.user(#"\ud801"#)))
    #expect(try !isOne(Wire.user("Hi"), Wire.user("hi")))
    #expect(try !isOne(Wire.user("hi"), Wire.user("hi ")))
  }

  @Test("users of different names are two")
  func names() throws {
    let ada = #"{"role":"user","name":"ada","content":"hi"}"#
    let bob = #"{"role":"user","name":"bob","content":"hi"}"#
    #expect(try !isOne(ada, bob, .openAIChat))
    #expect(try !isOne(ada, Wire.user("hi"), .openAIChat))
    #expect(try isOne(ada, #"{"role":"user","content":"hi","name":"\u0061da"}"#, .openAIChat))
  }

  @Test("ids and timestamps are ignored")
  func timestamps() throws {
    #expect(
      try isOne(
        #"{"role":"user","content":"hi","id":"1","timestamp":"09:00"}"#,
        #"{"role":"user","content":"hi","id":"2","timestamp":"09:01"}"#, .openAIChat))
  }

  @Test("different images are different, equal ones are one")
  func images() throws {
    #expect(try !isOne(Wire.user([Wire.image("AAAA")]), Wire.user([Wire.image("AAAB")])))
    #expect(try isOne(Wire.user([Wire.image("AAAA")]), Wire.user([Wire.image("AAAA")])))
  }

  @Test("two different messages are never one")
  func different() throws {
    #expect(try !isOne(Wire.user("first question"), Wire.user("second question")))
    #expect(try !isOne(Wire.user([Wire.text("a"), Wire.text("b")]), Wire.user([Wire.text("b"), Wire.text("a")])))
  }

  @Test("a marker that only the second has moves onto the first")
  func marker() throws {
    let marker = #""cache_control":{"type":"ephemeral","ttl":"1h"}"#
    let marked = #"{"type":"text","text":"b",\#(marker)}"#
    let output = try collapse(
      Wire.user([Wire.text("a"), Wire.text("b")]), Wire.user([Wire.text("a"), marked]))
    #expect(output.text == Wire.body([Wire.user([Wire.text("a"), marked])]))
    #expect(output.outcome.sources == [.edited(0)])
  }

  @Test("a string that takes a marker is lifted to a block")
  func markerOntoString() throws {
    let marked = #"{"type":"text","text":"a","cache_control":{"type":"ephemeral"}}"#
    #expect(try collapse(Wire.user("a"), Wire.user([marked])).text == Wire.body([Wire.user([marked])]))
  }

  @Test("a marker of the first stays as it is")
  func markerOfFirst() throws {
    let one = #"{"type":"text","text":"a","cache_control":{"type":"ephemeral"}}"#
    let two = #"{"type":"text","text":"a","cache_control":{"type":"ephemeral","ttl":"1h"}}"#
    #expect(try isOne(Wire.user([one]), Wire.user([two])))
    #expect(try isOne(Wire.user([one]), Wire.user("a")))
  }

  @Test("an answer between them makes two turns")
  func between() throws {
    #expect(try collapse(Wire.user("a"), Wire.assistant("b"), Wire.user("a")).edits == [])
  }

  @Test("equal answers are not its business")
  func answers() throws {
    #expect(try collapse(Wire.user("q"), Wire.assistant("a"), Wire.assistant("a")).edits == [])
  }

  @Test("copies with a stub between them become one in a default pipeline")
  func afterStub() throws {
    let body = Wire.body([Wire.user("a"), Wire.assistant("API Error: 500"), Wire.user("a")])
    #expect(try Lab.sanitize(body).text == Wire.body([Wire.user("a")]))
  }

  @Test("a model that binds its thinking keeps its prefix: nothing is collapsed")
  func bound() throws {
    let body = Wire.body([
      Wire.user("a"), Wire.user("a"), Wire.assistant([Wire.thinking("t"), Wire.text("b")]), Wire.user("c"),
    ])
    #expect(try Lab.sanitize(body, model: "claude-fable-5-2").text == body)
    #expect(try Lab.sanitize(body, model: "claude-sonnet-4-5").text != body)
  }
}
