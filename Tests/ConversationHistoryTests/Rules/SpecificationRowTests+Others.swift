import ConversationHistory
import Testing

extension SpecificationRowTests {
  private static let question = #"{"role":"user","content":"a"}"#

  private static func chat(_ messages: String...) -> String {
    "{\"messages\":[\(question),\(messages.joined(separator: ","))]}"
  }

  private static func converse(_ status: String, _ content: String) -> String {
    #"{"messages":[{"role":"user","content":[{"text":"a"}]},{"role":"assistant","content":[{"toolUse":"#
      + #"{"toolUseId":"t1","name":"f","input":{}}}]},{"role":"user","content":[{"toolResult":{"toolUseId":"t1","#
      + #""content":[\#(content)]\#(status)}}]}],"toolConfig":{"tools":[{"toolSpec":{"name":"f","inputSchema":"#
      + #"{"json":{"type":"object"}}}}]}}"#
  }

  private static func declared(_ schema: String) -> String {
    #"{"tools":[{"googleSearch":{}},{"functionDeclarations":[{"name":"f"},{"name":"g","parameters":\#(schema)}]}],"#
      + #""contents":[{"role":"user","parts":[{"text":"a"}]}]}"#
  }

  private static func gemini(_ parts: String) -> String {
    #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[\#(parts)]},"#
      + #"{"role":"user","parts":[{"text":"c"}]}]}"#
  }

  static let others = [
    Row(
      "anthropic 3: the status of a result for Palmyra", "bedrock", model: "writer.palmyra-x5-v1:0",
      converse(#","status":"success""#, #"{"text":"b"}"#), ["error unknown-field messages[2].content[0]"],
      repaired: converse("", #"{"text":"b"}"#)),
    Row(
      "anthropic 3: a failure for Palmyra is said in the text", "bedrock", model: "writer.palmyra-x5-v1:0",
      converse(#","status":"error""#, #"{"text":"b"}"#), ["error unknown-field messages[2].content[0]"],
      repaired: converse("", #"{"text":"[historylint] the tool failed:"},{"text":"b"}"#)),
    Row(
      "anthropic 3: the status of a result for any other model", "bedrock", model: "us.amazon.nova-pro-v1:0",
      converse(#","status":"success""#, #"{"text":"b"}"#), []),
    Row(
      "others 1.5: a sound in a tool message", "openai-chat", model: "gpt-4o",
      chat(
        #"{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}]}"#,
        #"{"role":"tool","tool_call_id":"c1","content":[{"type":"text","text":"b"},{"type":"input_audio","input_audio":{"data":"","format":"wav"}}]}"#
      ), ["error misplaced-block messages[2]"],
      repaired: chat(
        #"{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}]}"#,
        #"{"role":"tool","tool_call_id":"c1","content":[{"type":"text","text":"b"}]}"#,
        #"{"role":"user","content":[{"type":"input_audio","input_audio":{"data":"","format":"wav"}}]}"#)),
    Row(
      "others 1.5: a sound for a model without ears", "openai-chat", model: "gpt-5-mini",
      #"{"messages":[{"role":"user","content":[{"type":"input_audio","input_audio":{"data":"","format":"wav"}}]}]}"#,
      ["warning unknown-block-type messages[0].content[0]"]),
    Row(
      "others 1.5: a sound for any other model", "openai-chat", model: "gpt-4o-audio-preview",
      #"{"messages":[{"role":"user","content":[{"type":"input_audio","input_audio":{"data":"","format":"wav"}}]}]}"#, []
    ),
    Row(
      "others 1.7: a name of 64 letters", "openai-chat",
      #"{"messages":[{"role":"user","name":"\#(String(repeating: "n", count: 64))","content":"a"}]}"#, []),
    Row(
      "others 2.3: the phase of an answer", "openai-responses", model: "gpt-5",
      #"{"input":[{"role":"user","content":"a"},{"role":"assistant","phase":"commentary","content":"b"},{"role":"user","content":"c"}]}"#,
      []),
    Row(
      "others 2.3: a phase of the user's", "openai-responses", model: "gpt-5",
      #"{"input":[{"role":"user","phase":"commentary","content":"a"}]}"#, ["error unknown-field input[0]"],
      repaired: #"{"input":[{"role":"user","content":"a"}]}"#),
    Row(
      "others 2.12: a tool in the form of Chat Completions", "openai-responses", model: "gpt-5",
      #"{"tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object"}}}],"input":"a"}"#,
      ["error invalid-tool-schema tools[0]"],
      repaired: #"{"tools":[{"type":"function","name":"f","parameters":{"type":"object"}}],"input":"a"}"#),
    Row(
      "others 2.12: the same for a host of which nothing is known", "openai-responses", model: "grok-4",
      #"{"tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object"}}}],"input":"a"}"#, []),
    Row(
      "others 3.3: an empty part for Vertex", "gemini/vertex", gemini(#"{"text":"b"},{"text":""}"#),
      ["warning empty-text contents[1].parts[1]"]),
    Row(
      "others 3.3: an empty part with a signature for Vertex", "gemini/vertex3",
      gemini(#"{"text":"b"},{"text":"","thoughtSignature":"EqQB"}"#), []),
    Row("others 3.3: an empty part for the Developer API", "gemini", gemini(#"{"text":"b"},{"text":""}"#), []),
    Row(
      "others 3.5: a call in a second content of the model is a remark", "gemini", model: "gemini-2.0-flash",
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[{"text":"b"}]},"#
        + #"{"role":"model","parts":[{"functionCall":{"name":"f","args":{}}}]},"#
        + #"{"role":"user","parts":[{"functionResponse":{"name":"f","response":{"c":1}}}]}]}"#,
      ["info repeated-role contents[2]"]),
    Row(
      "others 3.8: responses without a name take those of their calls", "gemini", model: "gemini-2.0-flash",
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[{"functionCall":{"name":"f","args":{}}},"#
        + #"{"functionCall":{"name":"g","args":{}}}]},{"role":"user","parts":[{"functionResponse":{"response":{"b":1}}},"#
        + #"{"functionResponse":{"name":"","response":{"c":1}}}]}]}"#,
      ["error invalid-tool-name contents[2].parts[0]", "error invalid-tool-name contents[2].parts[1]"],
      repaired:
        #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[{"functionCall":{"name":"f","args":{}}},"#
        + #"{"functionCall":{"name":"g","args":{}}}]},{"role":"user","parts":[{"functionResponse":{"response":{"b":1},"name":"f"}},"#
        + #"{"functionResponse":{"name":"g","response":{"c":1}}}]}]}"#),
    Row(
      "others 3.9: an id inside a call for an older model on Vertex", "gemini/vertex", model: "gemini-2.0-flash",
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[{"functionCall":{"id":"c1","name":"f","args":{}}}]},"#
        + #"{"role":"user","parts":[{"functionResponse":{"id":"c1","name":"f","response":{"c":1}}}]}]}"#,
      ["warning unknown-field contents[1].parts[0]", "warning unknown-field contents[2].parts[0]"]),
    Row(
      "others 3.9: the same for the Developer API", "gemini", model: "gemini-2.0-flash",
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[{"functionCall":{"id":"c1","name":"f","args":{}}}]},"#
        + #"{"role":"user","parts":[{"functionResponse":{"id":"c1","name":"f","response":{"c":1}}}]}]}"#,
      []),
    Row(
      "others 3.9: a call of Gemini's own tool for an older model", "gemini", model: "gemini-2.5-flash",
      gemini(#"{"toolCall":{"id":"s1"}},{"text":"b"}"#), ["error unknown-block-type contents[1].parts[0]"],
      repaired: gemini(
        #"{"text":"[historylint] a part of the history that was no message:\n```\n{\"toolCall\":{\"id\":\"s1\"}}\n```"},{"text":"b"}"#
      )),
    Row(
      "others 3.9: the same for Gemini 3", "gemini", model: "gemini-3-flash-preview",
      gemini(#"{"toolCall":{"id":"s1"}},{"text":"b"}"#), []),
    Row(
      "others 3.13: keywords that Gemini does not know, deep inside", "gemini",
      declared(
        #"{"type":"OBJECT","properties":{"x":{"type":"STRING"},"y":{"anyOf":[{"type":"STRING"},{"type":"STRING","const":"k"},"#
          + #"{"type":"INTEGER","exclusiveMinimum":0,"minimum":1}]}}}"#),
      ["error invalid-tool-schema tools[1]"],
      repaired: declared(
        #"{"type":"OBJECT","properties":{"x":{"type":"STRING"},"y":{"anyOf":[{"type":"STRING"},{"type":"STRING","enum":["k"]},"#
          + #"{"type":"INTEGER","minimum":1}]}}}"#)),
    Row(
      "others 3.13: a property that has the name of a keyword", "gemini",
      declared(#"{"type":"OBJECT","properties":{"const":{"type":"STRING"}}}"#), []),
    Row(
      "others 7: kimi-k3 wants the reasoning of every answer back", "openai-chat/moonshot-thinking", model: "kimi-k3",
      chat(#"{"role":"assistant","content":"b"}"#, #"{"role":"user","content":"c"}"#),
      ["error missing-reasoning-content messages[1]"],
      repaired: chat(
        #"{"role":"assistant","content":"b","reasoning_content":" "}"#, #"{"role":"user","content":"c"}"#)),
    Row(
      "others 7: kimi-k2.6 wants that of answers with calls", "openai-chat/moonshot-thinking", model: "kimi-k2.6",
      chat(#"{"role":"assistant","content":"b"}"#, #"{"role":"user","content":"c"}"#), []),
    Row(
      "others 7: xAI with a null beside calls", "openai-chat/xai",
      chat(
        #"{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}]}"#,
        #"{"role":"tool","tool_call_id":"c1","content":"b"}"#), ["warning empty-message messages[1]"]),
    Row(
      "others 7: xAI with nothing beside calls", "openai-chat/xai",
      chat(
        #"{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}]}"#,
        #"{"role":"tool","tool_call_id":"c1","content":"b"}"#), []),
  ]

  @Test("a name that must change keeps what it can, and two names stay two")
  func names() throws {
    let body =
      #"{"messages":[{"role":"user","name":"Ada L","content":"a"},{"role":"user","name":"Ada.L","content":"a"},{"role":"user","name":"bo","content":"b"}]}"#
    let output = try Lab.sanitize(body, .openAIChat)
    let names = output.outcome.history.messages.compactMap { $0.extra.first { $0.name == "name" }?.value.text?.string }
    #expect(names.count == 3 && Set(names).count == 3 && names[2] == "bo")
    for name in names.prefix(2) {
      #expect(
        name.hasPrefix("Ada_L_") && name.count == 14 && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" })
    }
    #expect(output.errors == [])
    #expect(try Lab.sanitize(output.text, .openAIChat).text == output.text)
  }

  @Test("Mistral wants the names in tool messages spelled as those of calls, and they are rewritten with them")
  func resultNames() throws {
    let body =
      #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"","tool_calls":[{"id":"aaaaaaaa1","#
      + #""type":"function","function":{"name":"a.b","arguments":"{}"}}]},{"role":"tool","name":"a.b","tool_call_id":"#
      + #""aaaaaaaa1","content":"c"}]}"#
    let found = Lab.lint(body, .mistral)
    #expect(found.map(\.rule) == ["invalid-tool-name", "invalid-tool-name"])
    #expect(found.map(\.path) == ["messages[1].tool_calls[0]", "messages[2]"])
    let output = try Lab.sanitize(body, .mistral)
    let messages = output.outcome.history.messages
    guard case .toolCall(let call)? = messages[1].blocks.first?.content else {
      Issue.record("the call is gone")
      return
    }
    #expect(messages[2].extra.first { $0.name == "name" }?.value.text == call.name)
    #expect(output.errors == [])
  }
}
