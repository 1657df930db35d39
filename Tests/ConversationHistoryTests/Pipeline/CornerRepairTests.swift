import ConversationHistory
import HistoryLaws
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

  @Test("a call that stood before a text in the input stays there where that is not known to be refused")
  func ownCall() throws {
    let body = A.body([A.user("a"), A.assistant([A.call("t1"), A.text("b")]), A.user([A.result("t1")])])
    #expect(try Lab.sanitize(body).text == body)
  }

  @Test("a blank text of another dialect goes beside other blocks")
  func blankForeignText() throws {
    let blank = #"{"type":"input_text","text":" "}"#
    let body = A.body([A.user([A.text("a"), blank]), A.assistant("b"), A.user("c")])
    #expect(
      try Lab.run(TranslateBlocks(), body).text
        == A.body([A.user([A.text("a")]), A.assistant("b"), A.user("c")]))
  }

  @Test("before the hour of a toolset no tool is marked for five minutes")
  func toolsetMarker() throws {
    let tool = #""name":"f","input_schema":{"type":"object"}"#
    let toolset = #"{"type":"mcp_toolset","mcp_server_name":"s","cache_control":{"type":"ephemeral","ttl":"1h"}}"#
    let body = A.body([A.user("a")], more: #""tools":[{\#(tool),"cache_control":{"type":"ephemeral"}},\#(toolset)],"#)
    #expect(Lab.rules(body) == ["cache-marker-order"])
    #expect(try Lab.sanitize(body).text == A.body([A.user("a")], more: #""tools":[{\#(tool)},\#(toolset)],"#))
  }

  @Test("a result inside of a toolset's result goes behind it, and is marked where nothing called for it")
  func resultInToolset() throws {
    let call = #"{"type":"tool_use","id":"t1","name":"navigate","toolset_name":"browser","input":{}}"#
    func result(_ more: String) -> String {
      #"{"type":"tool_result","tool_use_id":"t1","toolset_name":"browser","content":[\#(A.text("b"))\#(more)]}"#
    }
    let tools = #""tools":[{"type":"browser_toolset_20260801"}],"#
    let body = A.body([A.user("a"), A.assistant([call]), A.user([result("," + A.result("t9", "c"))])], more: tools)
    let said = A.text(#"[historylint] tool output without its call, id t9:\n```\nc\n```"#)
    let repaired = A.body([A.user("a"), A.assistant([call]), A.user([result(""), said])], more: tools)
    #expect(try Lab.sanitize(body).text == repaired)
  }

  @Test("a content that is one odd block does not come back when the block goes")
  func oddContent() throws {
    let odd = #"{"role":"assistant","content":{"type":"thinking","signature":"c2ln"}}"#
    let body = A.body([A.user("a"), odd, A.user("b")], model: "claude-sonnet-4-5")
    #expect(try Lab.sanitize(body).text == A.body([A.user("a"), A.user("b")], model: "claude-sonnet-4-5"))
  }

  @Test("edits made again on the same body read anew give the same bytes, tools that are none among them")
  func replayedTools() throws {
    let tools = [
      #"{"type":"function","function":{"name":"g","parameters":{"type":"object"}}}"#,
      #"{"type":"function","function":{"name":"g","parameters":{"type":"object"}}}"#,
      #"{"type":"function_call_output"}"#, #"{"name":"f","input_schema":{"type":"object"}}"#,
    ]
    let body = A.body([A.user("a")], more: #""tools":[\#(tools.joined(separator: ","))],"#)
    let output = try Lab.sanitize(body)
    let native = #"{"name":"g","input_schema":{"type":"object"}}"#
    #expect(output.text == A.body([A.user("a")], more: #""tools":[\#(native),\#(tools[2]),\#(tools[3])],"#))
    let read = try #require(LawSubject([UInt8](body.utf8), .anthropic).history)
    #expect(String(decoding: read.replaying(output.edits).encoded(), as: UTF8.self) == output.text)
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
