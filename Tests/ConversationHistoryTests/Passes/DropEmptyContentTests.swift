import ConversationHistory
import Testing

@Suite("DropEmptyContent")
struct DropEmptyContentTests {
  private typealias Wire = AnthropicWire

  private func drop(_ messages: String..., dialect: Dialect = .anthropic) throws -> Repair {
    try Lab.run(DropEmptyContent(), Wire.body(messages), dialect)
  }

  @Test("an empty text block goes, the others keep their bytes")
  func emptyText() throws {
    let output = try drop(Wire.user([Wire.text("a"), Wire.text(""), Wire.text(#"\u0062"#)]))
    #expect(output.text == Wire.body([Wire.user([Wire.text("a"), Wire.text(#"\u0062"#)])]))
    #expect(output.edits.map(\.removed) == [[.text("")]])
    #expect(output.lossy == [])
  }

  @Test(
    "a message of nothing but empty or blank texts goes",
    arguments: [
      AnthropicWire.user([AnthropicWire.text("")]), AnthropicWire.user(" \\n\\t"),
      AnthropicWire.user([AnthropicWire.text(" "), AnthropicWire.text("")]), AnthropicWire.assistant(""),
    ])
  func emptyMessage(_ message: String) throws {
    let output = try drop(Wire.user("a"), Wire.assistant("b"), message, Wire.assistant("c"))
    #expect(output.text == Wire.body([Wire.user("a"), Wire.assistant("b"), Wire.assistant("c")]))
    #expect(output.outcome.dropped == [2])
  }

  @Test("a blank text beside other blocks is accepted and stays")
  func blankBeside() throws {
    #expect(try drop(Wire.user([Wire.text(" "), Wire.text("a")])).edits == [])
    #expect(try drop(Wire.assistant([Wire.text("\\n"), Wire.call("t1")])).edits == [])
  }

  @Test("a signed thinking block without text is no empty block")
  func thinking() throws {
    #expect(try drop(Wire.user("a"), Wire.assistant([Wire.thinking("")])).edits == [])
  }

  @Test("an empty user message in a turn that speaks is accepted and stays")
  func emptyInTurn() throws {
    #expect(try drop(Wire.user("a"), Wire.user([])).edits == [])
    #expect(
      try drop(Wire.user([]), Wire.assistant("b"), Wire.user("c")).text
        == Wire.body([Wire.assistant("b"), Wire.user("c")]))
  }

  @Test(
    "a message without content goes even in a turn that speaks, for it is refused",
    arguments: [
      #"{"role":"user"}"#, #"{"role":"user","content":null}"#,
    ])
  func noContent(_ message: String) throws {
    let output = try drop(Wire.user("a"), message)
    #expect(output.text == Wire.body([Wire.user("a")]))
    #expect(output.errors == [])
  }

  @Test(
    "a blank system message goes, as it is refused",
    arguments: [
      #"{"role":"system","content":" "}"#, #"{"role":"system","content":[{"type":"text","text":""}]}"#,
      #"{"role":"system"}"#,
    ])
  func system(_ message: String) throws {
    let output = try drop(Wire.user("a"), message)
    #expect(output.text == Wire.body([Wire.user("a")]))
    #expect(output.errors == [])
  }

  @Test("an image is content")
  func image() throws {
    #expect(try drop(Wire.user([Wire.image("AAAA")])).edits == [])
  }

  @Test("an empty result is legal and stays")
  func emptyResult() throws {
    #expect(try drop(Wire.assistant([Wire.call("t1")]), Wire.user([Wire.result("t1", "")])).edits == [])
  }

  @Test("on OpenAI an empty answer goes, and null becomes an empty string elsewhere")
  func openAI() throws {
    let null = #"{"role":"user","content":null}"#
    let output = try drop(null, #"{"role":"assistant","content":null}"#, #"{"role":"system"}"#, dialect: .openAIChat)
    #expect(output.text == Wire.body([Wire.user(""), #"{"role":"system","content":""}"#]))
    #expect(output.errors == [])
  }

  @Test("on OpenAI the empty strings of users and the calls without content stay")
  func openAIStays() throws {
    let output = try drop(
      Wire.user(""), OpenAIWire.calls("c1"), OpenAIWire.result("c1", ""), dialect: .openAIChat)
    #expect(output.edits == [])
  }

  @Test("on OpenAI a result without content gets an empty string", arguments: ["null", "[]"])
  func openAIResult(_ content: String) throws {
    let result = #"{"role":"tool","tool_call_id":"c1","content":\#(content)}"#
    let output = try drop(OpenAIWire.calls("c1"), result, dialect: .openAIChat)
    #expect(output.text == Wire.body([OpenAIWire.calls("c1"), OpenAIWire.result("c1", "")]))
  }

  @Test("on OpenAI an answer that speaks in a member of its own stays")
  func openAIAudio() throws {
    let audio = #"{"role":"assistant","content":null,"audio":{"id":"audio_1"}}"#
    #expect(try drop(Wire.user("a"), audio, dialect: .openAIChat).edits == [])
  }
}
