import ConversationHistory
import Testing

@Suite("EnforceRoleAlternation")
struct EnforceRoleAlternationTests {
  private typealias Wire = AnthropicWire

  private func enforce(
    _ mode: EnforceRoleAlternation.Mode, _ messages: String..., dialect: Dialect = .anthropic
  ) throws -> Repair {
    try Lab.run(EnforceRoleAlternation(mode), Wire.body(messages), dialect)
  }

  @Test("merge lifts strings to blocks on Anthropic")
  func mergeStrings() throws {
    let output = try enforce(.merge, Wire.user("a"), Wire.user(#"\u0062"#), Wire.assistant("c"))
    #expect(output.text == Wire.body([Wire.user([Wire.text("a"), Wire.text(#"\u0062"#)]), Wire.assistant("c")]))
    #expect(output.outcome.sources == [.merged([0, 1]), .kept(2)])
    #expect(output.outcome.dropped == [])
    #expect(output.lossy == [])
  }

  @Test("merge joins strings by a blank line on OpenAI")
  func mergeOpenAI() throws {
    let output = try enforce(.merge, Wire.user("a"), Wire.user("b"), Wire.user("c"), dialect: .openAIChat)
    #expect(output.text == Wire.body([Wire.user(#"a\n\nb\n\nc"#)]))
    #expect(output.outcome.sources == [.merged([0, 1, 2])])
  }

  @Test("merge puts results first")
  func resultsFirst() throws {
    let output = try enforce(
      .merge, Wire.assistant([Wire.call("t1"), Wire.call("t2")]),
      Wire.user([Wire.result("t1"), Wire.text("a")]), Wire.user([Wire.result("t2")]))
    #expect(
      output.text
        == Wire.body([
          Wire.assistant([Wire.call("t1"), Wire.call("t2")]),
          Wire.user([Wire.result("t1"), Wire.result("t2"), Wire.text("a")]),
        ]))
  }

  @Test("merge puts calls last, since nothing but calls may follow one")
  func callsLast() throws {
    let output = try enforce(
      .merge, Wire.assistant([Wire.call("t1")]), Wire.assistant([Wire.text("a")]),
      Wire.user([Wire.result("t1")]))
    #expect(
      output.text
        == Wire.body([
          Wire.assistant([Wire.text("a"), Wire.call("t1")]), Wire.user([Wire.result("t1")]),
        ]))
  }

  @Test("merge on OpenAI lifts a string beside a list")
  func mixedOpenAI() throws {
    let output = try enforce(.merge, Wire.user("a"), Wire.user([Wire.text("b")]), dialect: .openAIChat)
    #expect(output.text == Wire.body([Wire.user([Wire.text("a"), Wire.text("b")])]))
  }

  @Test("merge joins the calls of two answers on OpenAI")
  func callsOpenAI() throws {
    let one = #"{"role":"assistant","content":"a"}"#
    let two = #"{"role":"assistant","content":"b","tool_calls":[\#(OpenAIWire.call("c1"))]}"#
    let output = try enforce(.merge, one, two, OpenAIWire.result("c1"), dialect: .openAIChat)
    let merged =
      #"{"role":"assistant","content":[\#(Wire.text("a")),\#(Wire.text("b"))],"#
      + #""tool_calls":[\#(OpenAIWire.call("c1"))]}"#
    #expect(output.text == Wire.body([merged, OpenAIWire.result("c1")]))
  }

  @Test("merge keeps cache markers and unknown members of blocks")
  func markers() throws {
    let marked = #"{"type":"text","text":"a","cache_control":{"type":"ephemeral"},"x":1.0}"#
    let output = try enforce(.merge, Wire.user([marked]), Wire.user("b"))
    #expect(output.text == Wire.body([Wire.user([marked, Wire.text("b")])]))
  }

  @Test("messages of different names are not merged")
  func names() throws {
    let ada = #"{"role":"user","name":"ada","content":"a"}"#
    let bob = #"{"role":"user","name":"bob","content":"b"}"#
    #expect(try enforce(.merge, ada, bob, dialect: .openAIChat).edits == [])
    let merged = try enforce(.merge, ada, ada, dialect: .openAIChat)
    #expect(merged.text == Wire.body([#"{"role":"user","name":"ada","content":"a\n\na"}"#]))
  }

  @Test("tool messages are not merged")
  func toolMessages() throws {
    let output = try enforce(
      .merge, OpenAIWire.calls("c1", "c2"), OpenAIWire.result("c1"), OpenAIWire.result("c2"),
      dialect: .openAIChat)
    #expect(output.edits == [])
  }

  @Test("system messages are not merged, with their own kind or another")
  func system() throws {
    let system = #"{"role":"system","content":"s"}"#
    let developer = #"{"role":"developer","content":"d"}"#
    #expect(try enforce(.merge, system, developer, system, system, Wire.user("a"), dialect: .openAIChat).edits == [])
  }

  @Test("answers with signed thinking are not merged")
  func thinking() throws {
    let output = try enforce(
      .merge, Wire.assistant([Wire.thinking("t"), Wire.text("a")]), Wire.assistant("b"), Wire.user("c"))
    #expect(output.edits == [])
  }

  @Test("bridge puts a message of the other speaker between")
  func bridge() throws {
    let users = try enforce(.bridge("ok"), Wire.user("a"), Wire.user("b"))
    #expect(users.text == Wire.body([Wire.user("a"), Wire.assistant("ok"), Wire.user("b")]))
    #expect(users.outcome.sources == [.kept(0), .inserted, .kept(1)])
    let answers = try enforce(.bridge("."), Wire.assistant("a"), Wire.assistant("b"), Wire.user("c"))
    #expect(answers.text == Wire.body([Wire.assistant("a"), Wire.user("."), Wire.assistant("b"), Wire.user("c")]))
  }

  @Test("keepFirst and keepLast are lossy, and the edit holds what is gone")
  func keepOne() throws {
    let first = try enforce(.keepFirst, Wire.user("a"), Wire.user("b"), Wire.user("c"))
    #expect(first.text == Wire.body([Wire.user("a")]))
    #expect(first.lossy.map(\.removed) == [[.text("b")], [.text("c")]])
    let last = try enforce(.keepLast, Wire.user("a"), Wire.user("b"), Wire.assistant("c"))
    #expect(last.text == Wire.body([Wire.user("b"), Wire.assistant("c")]))
    #expect(last.outcome.dropped == [0])
  }

  @Test(
    "speakers that take turns are not touched",
    arguments: [
      EnforceRoleAlternation.Mode.merge, .bridge("x"), .keepFirst, .keepLast,
    ])
  func healthy(_ mode: EnforceRoleAlternation.Mode) throws {
    #expect(try enforce(mode, Wire.user("a"), Wire.assistant("b"), Wire.user("c")).edits == [])
  }

  @Test("the default pipeline merges only when the history is to be portable")
  func portable() throws {
    let body = Wire.body([Wire.user("a"), Wire.user("b")])
    #expect(try Lab.sanitize(body).text == body)
    let output = try Lab.sanitize(body, options: Pipeline.Options(isPortable: true))
    #expect(output.text == Wire.body([Wire.user([Wire.text("a"), Wire.text("b")])]))
  }
}
