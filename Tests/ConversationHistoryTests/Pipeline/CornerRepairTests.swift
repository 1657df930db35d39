import ConversationHistory
import Testing

/// Repairs of shapes that no generator makes often, with the bytes that the specification asks for.
@Suite("Repairs in the corners")
struct CornerRepairTests {
  private typealias A = AnthropicWire

  @Test("a leading message of the system goes behind the prompt that is there")
  func prompt() throws {
    let body = A.body([#"{"role":"system","content":"x"}"#, A.user("a")], more: #""system":"s","#)
    let output = try Lab.run(PlaceSystemMessages(), body, model: "claude-sonnet-4-5")
    #expect(
      output.text == #"{"system":[{"type":"text","text":"s"},{"type":"text","text":"x"}],"messages":[\#(A.user("a"))]}"#
    )
  }

  @Test("a failed result of an image alone says that the tool failed, and the image goes behind it")
  func failedImage() throws {
    let image = #"{"type":"image","source":{"type":"url","url":"https://a.example/b.png"}}"#
    let body = A.body([
      A.user("a"), A.assistant([A.call("t1")]),
      A.user([#"{"type":"tool_result","tool_use_id":"t1","content":[\#(image)],"is_error":true}"#]),
    ])
    let output = try Lab.sanitize(body)
    let said = A.text("[historylint] the tool failed without output")
    #expect(
      output.text
        == A.body([
          A.user("a"), A.assistant([A.call("t1")]),
          A.user([#"{"type":"tool_result","tool_use_id":"t1","content":[\#(said)],"is_error":true}"#, image]),
        ]))
    #expect(output.lossy.isEmpty)
  }

  @Test("a call of a server tool that becomes the client's goes behind the text that stood behind it")
  func foreignCall() throws {
    let call = { (type: String) in #"{"type":"\#(type)","id":"toolu_1","name":"web_search","input":{}}"# }
    let body = A.body([A.user("a"), A.assistant([call("server_tool_use"), A.text("b")]), A.user("c")])
    let output = try Lab.sanitize(body)
    #expect(
      output.text
        == A.body([
          A.user("a"), A.assistant([A.text("b"), call("tool_use")]), A.user([A.lost("toolu_1")]), A.user("c"),
        ]))
    #expect(!Linter(for: .anthropic).lint([UInt8](output.text.utf8)).contains { $0.rule == "tool-call-not-last" })
  }

  @Test("two refusals of answers that become one are one refusal")
  func refusals() throws {
    func refusing(_ text: String) -> String { #"{"role":"assistant","content":null,"refusal":"\#(text)"}"# }
    let body = OpenAIWire.body([A.user("a"), refusing("b"), refusing("c"), A.user("d")])
    let output = try Lab.run(EnforceRoleAlternation(.merge), body, .openAIChat)
    #expect(output.text == OpenAIWire.body([A.user("a"), refusing(#"b\n\nc"#), A.user("d")]))
  }

  @Test("an answer that asks to be continued stays, whatever else is repaired")
  func prefix() throws {
    let prefix = #"{"role":"assistant","content":"b","prefix":true}"#
    let output = try Lab.sanitize(OpenAIWire.body([A.user("a"), A.user("a"), prefix]), .mistral)
    #expect(output.text == OpenAIWire.body([A.user("a"), prefix]))
  }

  @Test("a blank text behind thinking is not trimmed: a message must not end with thinking")
  func blankBehindThinking() throws {
    let body = A.body([A.user("a"), A.assistant([A.thinking("x"), A.text(" ")])])
    #expect(try Lab.run(TrimFinalWhitespace(), body).text == body)
  }
}
