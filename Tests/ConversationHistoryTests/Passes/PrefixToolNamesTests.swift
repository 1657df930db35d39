import ConversationHistory
import Testing

@Suite("PrefixToolNames")
struct PrefixToolNamesTests {
  private typealias Wire = AnthropicWire

  private func prefix(_ body: String, _ dialect: Dialect = .anthropic, with prefix: String = "mcp__") throws -> Repair {
    try Lab.run(PrefixToolNames(prefix), body, dialect)
  }

  private func tool(_ name: String) -> String { #"{"name":"\#(name)","input_schema":{"type":"object"}}"# }

  private func tools(_ tools: String..., choice: String = "") -> String {
    #""tools":[\#(tools.joined(separator: ","))],\#(choice)"#
  }

  private func called(_ name: String) -> [String] {
    [Wire.assistant([Wire.call("t1", name)]), Wire.user([Wire.result("t1")])]
  }

  @Test("declared tools and their calls are renamed together, and the map leads back")
  func declared() throws {
    let output = try prefix(Wire.body(called("read"), more: tools(tool("read"))))
    #expect(output.text == Wire.body(called("mcp__read"), more: tools(tool("mcp__read"))))
    #expect(output.outcome.toolNames == ["mcp__read": "read"])
    #expect(output.lossy == [])
  }

  @Test("calls of tools that are no longer declared are renamed as well")
  func undeclared() throws {
    let output = try prefix(Wire.body(called("gone"), more: tools(tool("read"))))
    #expect(output.text == Wire.body(called("mcp__gone"), more: tools(tool("mcp__read"))))
    #expect(output.outcome.toolNames == ["mcp__gone": "gone", "mcp__read": "read"])
  }

  @Test("a forced tool is renamed in tool_choice")
  func choice() throws {
    let body = Wire.body(
      [Wire.user("a")], more: tools(tool("read"), choice: #""tool_choice":{"type":"tool","name":"read"},"#))
    #expect(
      try prefix(body).text
        == Wire.body(
          [Wire.user("a")],
          more: tools(tool("mcp__read"), choice: #""tool_choice":{"type":"tool","name":"mcp__read"},"#)))
  }

  @Test("a choice that names no tool stays as it is", arguments: [#"{"type":"auto"}"#, #"{"type":"any"}"#, #""auto""#])
  func openChoice(_ choice: String) throws {
    let more = tools(tool("auto"), choice: #""tool_choice":\#(choice),"#)
    let expected = tools(tool("mcp__auto"), choice: #""tool_choice":\#(choice),"#)
    #expect(try prefix(Wire.body([Wire.user("a")], more: more)).text == Wire.body([Wire.user("a")], more: expected))
  }

  @Test("OpenAI's functions, calls, forced function and allowed tools are renamed")
  func openAI() throws {
    func body(_ name: String) -> String {
      let function = #"{"type":"function","function":{"name":"\#(name)","parameters":{"type":"object"}}}"#
      let message = #"{"role":"assistant","content":null,"tool_calls":[\#(OpenAIWire.call("c1", name))]}"#
      let choice =
        #"{"type":"allowed_tools","allowed_tools":{"mode":"auto","tools":[{"type":"function","function":{"name":"\#(name)"}}]}}"#
      return OpenAIWire.body(
        [message, OpenAIWire.result("c1")], more: #""tools":[\#(function)],"tool_choice":\#(choice),"#)
    }
    #expect(try prefix(body("read"), .openAIChat).text == body("mcp__read"))
  }

  @Test("OpenAI's custom tools are renamed like functions")
  func customTool() throws {
    func body(_ name: String) -> String {
      let call = #"{"id":"c1","type":"custom","custom":{"name":"\#(name)","input":"x"}}"#
      return OpenAIWire.body(
        [#"{"role":"assistant","content":null,"tool_calls":[\#(call)]}"#, OpenAIWire.result("c1")],
        more: #""tools":[{"type":"custom","custom":{"name":"\#(name)"}}],"#)
    }
    #expect(try prefix(body("patch"), .openAIChat).text == body("mcp__patch"))
  }

  @Test("references in the results of a tool search are renamed")
  func references() throws {
    func body(_ name: String) -> String {
      let result =
        #"{"type":"tool_result","tool_use_id":"t1","content":[{"type":"tool_reference","tool_name":"\#(name)"}]}"#
      return Wire.body(
        [Wire.assistant([Wire.call("t1", "mcp__search")]), Wire.user([result])], more: tools(tool(name)))
    }
    #expect(try prefix(body("read")).text == body("mcp__read"))
  }

  @Test("the provider's own tools keep their names, and so do their calls")
  func builtIn() throws {
    let own = #"{"type":"bash_20250124","name":"bash"}"#
    let search = #"{"type":"web_search_20250305","name":"web_search","max_uses":5}"#
    let set = #"{"type":"mcp_toolset","mcp_server_name":"x"}"#
    let body = Wire.body(called("bash"), more: tools(own, search, set))
    let output = try prefix(body)
    #expect(output.text == body)
    #expect(output.edits == [] && output.outcome.toolNames == [:])
  }

  @Test("a tool of type custom is the client's")
  func customType() throws {
    let body = Wire.body([Wire.user("a")], more: tools(#"{"type":"custom","name":"read","input_schema":{}}"#))
    #expect(try prefix(body).outcome.toolNames == ["mcp__read": "read"])
  }

  @Test("server calls keep their names")
  func serverCalls() throws {
    let body = Wire.body([
      Wire.user("a"), Wire.assistant([Wire.serverCall("srvtoolu_1"), Wire.serverResult("srvtoolu_1")]),
      Wire.user("b"),
    ])
    #expect(try prefix(body).text == body)
  }

  @Test("a name that has the prefix stays: no second prefix, ever")
  func noDoublePrefix() throws {
    let body = Wire.body(called("mcp__read"), more: tools(tool("mcp__read")))
    #expect(try prefix(body).edits == [])
    let once = try prefix(Wire.body(called("read"), more: tools(tool("read"))))
    #expect(try prefix(once.text).text == once.text)
  }

  @Test(
    "a name that would be too long is cut and gets eight hex digits of its hash",
    arguments: [
      (Dialect.anthropic, 128), (Dialect.openAIChat, 64),
    ])
  func tooLong(_ dialect: Dialect, _ limit: Int) throws {
    func body(_ name: String) -> String {
      let isAnthropic = dialect == .anthropic
      let declared =
        isAnthropic
        ? tool(name) : #"{"type":"function","function":{"name":"\#(name)"}}"#
      return Wire.body([Wire.user("a")], more: tools(declared))
    }
    let fits = String(repeating: "n", count: limit - 5)
    #expect(try prefix(body(fits), dialect).text == body("mcp__" + fits))
    let long = fits + "n"
    let output = try prefix(body(long), dialect)
    let new = try #require(output.outcome.toolNames.first)
    #expect(new.value == long)
    #expect(new.key.utf8.count == limit)
    #expect(new.key.hasPrefix("mcp__nnnn"))
    #expect(new.key.suffix(8).allSatisfy { $0.isHexDigit && !$0.isUppercase })
    #expect(output.text == body(new.key))
    #expect(try prefix(body(new.key), dialect).edits == [])
  }

  @Test("two long names that differ at their ends stay two")
  func longPair() throws {
    let stem = String(repeating: "n", count: 126)
    let output = try prefix(Wire.body([Wire.user("a")], more: tools(tool(stem + "a"), tool(stem + "b"))))
    #expect(Set(output.outcome.toolNames.values) == [stem + "a", stem + "b"])
    #expect(output.outcome.toolNames.count == 2)
  }

  @Test("where the new name is already declared it gets a hash")
  func taken() throws {
    let output = try prefix(Wire.body([Wire.user("a")], more: tools(tool("read"), tool("mcp__read"))))
    let new = try #require(output.outcome.toolNames.first)
    #expect(output.outcome.toolNames.count == 1)
    #expect(new.value == "read" && new.key.hasPrefix("mcp__read_") && new.key.utf8.count == 18)
    #expect(output.text == Wire.body([Wire.user("a")], more: tools(tool(new.key), tool("mcp__read"))))
  }

  @Test("the new name depends on the old one alone, not on its place")
  func stable() throws {
    let long = String(repeating: "x", count: 128)
    let one = try prefix(Wire.body([Wire.user("a")], more: tools(tool(long))))
    let two = try prefix(Wire.body(called("other") + called(long), more: tools(tool("b"))))
    #expect(one.outcome.toolNames.keys.first.map { two.outcome.toolNames[$0] } == long)
  }

  @Test("the map leads every new name back to its old one")
  func back() throws {
    let names = ["a", "b", "mcp__c", String(repeating: "d", count: 125), "mcp__a"]
    let output = try prefix(Wire.body(names.flatMap(called), more: tools(tool("a"), tool("mcp__a"))))
    let after = output.outcome.history.messages.flatMap(\.blocks).compactMap { block in
      if case .toolCall(let call) = block.content { call.name.string } else { nil }
    }
    #expect(after.allSatisfy { $0.hasPrefix("mcp__") })
    #expect(after.map { output.outcome.toolNames[$0] ?? $0 } == names)
  }

  @Test("an empty prefix does nothing")
  func empty() throws {
    #expect(try prefix(Wire.body(called("read"), more: tools(tool("read"))), with: "").edits == [])
  }

  @Test("only the names change: everything else keeps its bytes")
  func bytes() throws {
    let body = """
      { "tools" : [ {"input_schema":{"type":"object","name":"read"}, "name" : "r\\u0065ad", "x":1.0e2} ],
        "messages":[ {"role":"assistant","content":[
           {"type":"tool_use", "input":{"name":"read"}, "id":"t1", "name" : "read" } ] } ,
          {"role":"user","content":[{"type":"tool_result","tool_use_id":"t1"}]}] }
      """
    let expected = body.split(separator: "\"r\\u0065ad\"").joined(separator: "\"mcp__read\"")
      .split(separator: "\"name\" : \"read\"").joined(separator: "\"name\" : \"mcp__read\"")
    let text = try prefix(body).text
    #expect(text == expected)
  }

  @Test("the prefix is off unless it is asked for")
  func off() throws {
    let body = Wire.body(called("read"), more: tools(tool("read")))
    #expect(try Lab.sanitize(body).text == body)
    let output = try Lab.sanitize(body, options: Pipeline.Options(toolPrefix: "mcp__"))
    #expect(output.outcome.toolNames == ["mcp__read": "read"])
  }

  @Test("a name that was rewritten first leads back to the very first")
  func chained() throws {
    let body = Wire.body([Wire.user("a")], more: tools(tool("read.file")))
    let output = try Lab.sanitize(body, options: Pipeline.Options(toolPrefix: "mcp__"))
    #expect(Array(output.outcome.toolNames.values) == ["read.file"])
    #expect(output.outcome.toolNames.keys.first?.hasPrefix("mcp__read_file_") == true)
  }
}
