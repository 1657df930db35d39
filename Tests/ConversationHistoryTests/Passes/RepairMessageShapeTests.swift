import ConversationHistory
import Testing

@Suite("RepairMessageShape")
struct RepairMessageShapeTests {
  private typealias Wire = AnthropicWire

  private func shape(_ messages: String..., dialect: Dialect = .anthropic) throws -> String {
    try Lab.run(RepairMessageShape(), Wire.body(messages), dialect).text
  }

  @Test("a message without a role is the user's")
  func noRole() throws {
    #expect(try shape(#"{"content":"a"}"#) == Wire.body([#"{"content":"a","role":"user"}"#]))
  }

  @Test(
    "a role that is no string, or not known, becomes the user's", arguments: ["5", "null", #""human""#, #""User""#])
  func oddRole(_ role: String) throws {
    #expect(try shape(#"{"role":\#(role),"content":"a"}"#) == Wire.body([Wire.user("a")]))
  }

  @Test("something that is no message becomes a marked user text", arguments: ["5", "true", "null", #"["a"]"#])
  func noMessage(_ value: String) throws {
    let escaped = value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: #"\""#)
    let text = #"[historylint] a part of the history that was no message:\n```\n\#(escaped)\n```"#
    #expect(try shape(value) == Wire.body([Wire.user(text)]))
  }

  @Test("a string in the place of a message is the text that it says")
  func stringMessage() throws {
    #expect(try shape(#""h\u0069""#) == Wire.body([Wire.user(#"h\u0069"#)]))
  }

  @Test("a string among the blocks becomes a text block")
  func stringBlock() throws {
    #expect(try shape(#"{"role":"user","content":["hi"]}"#) == Wire.body([Wire.user([Wire.text("hi")])]))
  }

  @Test("a single block in the place of a list is lifted to one, with its bytes")
  func singleBlock() throws {
    let image = Wire.image("AAAA")
    #expect(try shape(#"{"role":"user","content":\#(image)}"#) == Wire.body([Wire.user([image])]))
    let text = Wire.text(#"h\u0069"#)
    #expect(try shape(#"{"role":"user","content":\#(text)}"#) == Wire.body([Wire.user([text])]))
  }

  @Test("a content that is a number or a boolean becomes a marked text", arguments: ["5", "true", "{}"])
  func oddContent(_ value: String) throws {
    let text = #"[historylint] a part of the history that was no message:\n```\n\#(value)\n```"#
    #expect(try shape(#"{"role":"user","content":\#(value)}"#) == Wire.body([Wire.user(text)]))
  }

  @Test("a content that is none becomes a marked text before the calls and the refusal beside it")
  func oddContentBesideCalls() throws {
    let beside =
      #""refusal":"no","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]"#
    let text = #"[historylint] a part of the history that was no message:\n```\n5\n```"#
    #expect(
      try shape(#"{"role":"assistant","content":5,\#(beside)}"#, dialect: .openAIChat)
        == Wire.body([#"{"role":"assistant","content":"\#(text)",\#(beside)}"#]))
  }

  @Test("an item of Responses without a type that is a name, and without content, says nothing and goes")
  func hollowItem() throws {
    let body = #"{"input":[{"type":{},"encrypted_content":"abc"},{"role":"user","content":"a"}]}"#
    #expect(
      try Lab.run(RepairMessageShape(), body, .openAIResponses).text == #"{"input":[{"role":"user","content":"a"}]}"#)
  }

  @Test("an empty history gets one message")
  func empty() throws {
    #expect(try shape() == Wire.body([Wire.user("[historylint] the history is empty")]))
  }

  @Test("an empty list of calls goes from an answer on OpenAI, and stays elsewhere")
  func emptyCalls() throws {
    let answer = #"{"role":"assistant","content":"a","tool_calls":[]}"#
    let user = #"{"role":"user","content":"a","tool_calls":[]}"#
    #expect(try shape(user, answer, dialect: .openAIChat) == Wire.body([user, Wire.assistant("a")]))
  }

  @Test("developer and tool messages are left alone where the wire knows them")
  func knownRoles() throws {
    let developer = #"{"role":"developer","content":"d"}"#
    #expect(try shape(developer, dialect: .openAIChat) == Wire.body([developer]))
  }
}
