import ConversationHistory
import Testing

@Suite("Histories made by hand")
struct HandMadeHistoryTests {
  @Test("the Messages API's wire spells every kind of block")
  func anthropic() {
    let message = Message(
      .assistant,
      [
        Block(.thinking(Thinking(text: nil, signature: "c2Vh", isRedacted: true))),
        Block(.thinking(Thinking(text: "t", signature: "c2ln"))), Block(.refusal("no")),
        Block(.serverToolCall(ToolCall(id: "srvtoolu_1", name: "web_search", input: ["query": "a"]))),
        Block(.serverToolResult(type: "web_search_tool_result", callID: "srvtoolu_1"), extra: [Member("content", [])]),
        Block(.malformed(5)),
        Block(.media(type: "image"), extra: [Member("source", ["type": "file", "file_id": "f"])]),
      ])
    #expect(
      String(decoding: message.encoded(as: .anthropic), as: UTF8.self)
        == #"{"role":"assistant","content":[{"type":"redacted_thinking","data":"c2Vh"},"#
        + #"{"type":"thinking","thinking":"t","signature":"c2ln"},{"type":"text","text":"no"},"#
        + #"{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{"query":"a"}},"#
        + #"{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[]},5,"#
        + #"{"type":"image","source":{"type":"file","file_id":"f"}}]}"#)
  }

  @Test("a result of Gemini is the user's, whatever role it was given")
  func gemini() {
    let message = Message(.tool, [.toolResult(for: "f", "b")])
    #expect(
      String(decoding: message.encoded(as: .gemini), as: UTF8.self)
        == #"{"role":"user","parts":[{"functionResponse":{"name":"f","response":{"output":"b"}}}]}"#)
  }

  @Test("a body names its tools", arguments: [true, false])
  func tools(_ hasTools: Bool) {
    let tool = Tool(name: "f", definition: ["name": "f", "input_schema": ["type": "object"]])
    let history = History(messages: [Message(.user, "a")], tools: hasTools ? [tool] : [])
    #expect(
      String(decoding: history.encoded(), as: UTF8.self)
        == (hasTools
          ? #"{"tools":[{"name":"f","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"a"}]}"#
          : #"{"messages":[{"role":"user","content":"a"}]}"#))
  }

  @Test(
    "a role is read by its name and says it again",
    arguments: ["user", "assistant", "system", "developer", "tool", "function", "human"])
  func roles(_ name: String) {
    #expect(Role(name).name == name)
    let body = String(decoding: Message(Role(name), "a").encoded(as: .openAIChat), as: UTF8.self)
    #expect(body.hasPrefix(#"{"role":"\#(name)""#))
  }
}
