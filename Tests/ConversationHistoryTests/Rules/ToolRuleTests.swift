import ConversationHistory
import Testing

@Suite("Rules about tools")
struct ToolRuleTests {
  private typealias Wire = AnthropicWire

  private static let needsResult =
    "Each `tool_use` block must have a corresponding `tool_result` block in the next message."

  @Test("an unanswered call is told with the index of its message and all missing ids")
  func unanswered() {
    let body = Wire.body([
      Wire.user("a"),
      Wire.assistant([Wire.text("b"), Wire.call("t1"), Wire.call("t2"), Wire.call("t3")]),
      Wire.user([Wire.result("t2")]),
    ])
    let found = Lab.lint(body)
    #expect(found.map(\.path) == ["messages[1].content[1]", "messages[1].content[3]"])
    let words =
      "messages.1: `tool_use` ids were found without `tool_result` blocks immediately after: "
      + "t1, t3. " + Self.needsResult
    #expect(found.map(\.apiError) == [words, words])
  }

  @Test("on OpenAI an unanswered call is told with the ids alone")
  func unansweredOpenAI() {
    let body = OpenAIWire.body([
      OpenAIWire.user("a"), OpenAIWire.calls("c1", "c2"), OpenAIWire.result("c2"),
    ])
    let found = Lab.lint(body, .openAIChat)
    #expect(found.map(\.path) == ["messages[1].tool_calls[0]"])
    #expect(
      found.first?.apiError
        == "An assistant message with 'tool_calls' must be followed by tool messages responding to each "
        + "'tool_call_id'. The following tool_call_ids did not have response messages: c1")
  }

  @Test(
    "an open call at the end is a warning where the agent may yet answer, and nothing in an archive"
  )
  func openTail() {
    let body = Wire.body([Wire.user("a"), Wire.assistant([Wire.call("t1")])])
    #expect(Lab.lint(body, purpose: .send).map(\.severity) == [.error])
    #expect(Lab.lint(body, purpose: .resume).map(\.severity) == [.warning])
    #expect(Lab.lint(body, purpose: .saved).map(\.severity) == [])
    let middle = Wire.body([Wire.assistant([Wire.call("t1")]), Wire.user("b")])
    for purpose in Purpose.allCases {
      #expect(Lab.lint(middle, purpose: purpose).map(\.severity) == [.error])
    }
  }

  @Test("a result without a call is told with the index of its block and its id")
  func orphan() {
    let body = Wire.body([
      Wire.user("a"), Wire.assistant("b"), Wire.user([Wire.text("c"), Wire.result("t9")]),
    ])
    let found = Lab.lint(body)
    #expect(found.map(\.path) == ["messages[2].content[1]"])
    #expect(
      found.first?.apiError
        == "messages.2.content.1: unexpected `tool_use_id` found in `tool_result` blocks: t9. "
        + "Each `tool_result` block must have a corresponding `tool_use` block in the previous message."
    )
  }

  @Test("OpenAI has two texts for a result without a call")
  func orphanOpenAI() {
    let alone = OpenAIWire.body([OpenAIWire.user("a"), OpenAIWire.result("c9")])
    #expect(
      Lab.lint(alone, .openAIChat).map(\.apiError)
        == [
          "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'."
        ])
    let within = OpenAIWire.body([
      OpenAIWire.calls("c1"), OpenAIWire.result("c1"), OpenAIWire.result("c9"),
    ])
    #expect(
      Lab.lint(within, .openAIChat).map(\.apiError)
        == [
          "Invalid parameter: 'tool_call_id' of 'c9' not found in 'tool_calls' of previous message."
        ])
  }

  @Test("a second result is told with both places")
  func duplicate() {
    let body = Wire.body([
      Wire.assistant([Wire.call("t1")]), Wire.user([Wire.result("t1"), Wire.result("t1", "b")]),
    ])
    #expect(
      Lab.lint(body).map(\.apiError)
        == [
          "messages.1.content.1: each tool_use must have a single result. Found multiple `tool_result` blocks with id: t1"
        ])
    let chat = OpenAIWire.body([
      OpenAIWire.calls("c1"), OpenAIWire.result("c1"), OpenAIWire.result("c1", "b"),
    ])
    #expect(
      Lab.lint(chat, .openAIChat).map(\.apiError)
        == ["Duplicate value for 'tool_call_id' of 'c1', in messages[1] and messages[2]."])
  }

  @Test("an id that a finished round used may come again: a warning without a repair")
  func reusedID() {
    let round = [Wire.assistant([Wire.call("t1")]), Wire.user([Wire.result("t1")])]
    let found = Lab.lint(Wire.body(round + round))
    #expect(found.map(\.rule) == ["reused-tool-call-id"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.fix == nil)
  }

  @Test("an id used again is paired round by round, not over the whole history")
  func reusedIDOpen() {
    let body = Wire.body([
      Wire.assistant([Wire.call("t1")]), Wire.user("no result came"),
      Wire.assistant([Wire.call("t1")]), Wire.user([Wire.result("t1")]),
    ])
    #expect(Set(Lab.rules(body)) == ["reused-tool-call-id", "unanswered-tool-call"])
    #expect(
      Lab.lint(body).first { $0.rule == "unanswered-tool-call" }?.path == "messages[0].content[0]")
  }

  @Test("a result before its call is misplaced, not an orphan")
  func early() {
    let body = Wire.body([
      Wire.user([Wire.result("t1")]), Wire.assistant([Wire.call("t1")]), Wire.user("a"),
    ])
    #expect(Lab.rules(body) == ["misplaced-tool-result"])
    #expect(Lab.lint(body).first?.message == "the result of tool call `t1` stands before the call")
  }

  @Test("text before the results of a turn is refused, text behind them is not")
  func behindText() {
    let calls = Wire.assistant([Wire.call("t1"), Wire.call("t2")])
    let behind = Wire.body([
      calls, Wire.user([Wire.result("t1"), Wire.text("x"), Wire.result("t2")]),
    ])
    let found = Lab.lint(behind)
    #expect(found.map(\.rule) == ["tool-result-behind-text"])
    #expect(found.map(\.path) == ["messages[1].content[2]"])
    // To the provider it is a call without a result, in the words of another rule.
    #expect(found.first?.apiError == nil)
    let front = Wire.body([
      calls, Wire.user([Wire.result("t2"), Wire.result("t1"), Wire.text("x")]),
    ])
    #expect(Lab.rules(front) == [])
  }

  @Test("two calls of one turn with one id are refused by Anthropic, and doubtful on OpenAI")
  func sameID() {
    let body = Wire.body([
      Wire.assistant([Wire.call("t1"), Wire.call("t1")]),
      Wire.user([Wire.result("t1"), Wire.result("t1")]),
    ])
    #expect(
      Lab.lint(body).map(\.apiError) == ["messages.0.content.1: `tool_use` ids must be unique"])
    let chat = OpenAIWire.body([
      OpenAIWire.calls("c1", "c1"), OpenAIWire.result("c1"), OpenAIWire.result("c1"),
    ])
    #expect(Lab.lint(chat, .openAIChat).map(\.severity) == [.warning])
  }

  @Test("an id is compared decoded, however it is spelled")
  func spelledID() {
    let body = Wire.body([
      Wire.assistant([Wire.call(#"\u0074oolu_1"#)]), Wire.user([Wire.result("toolu_1")]),
    ])
    #expect(Lab.rules(body) == [])
  }

  @Test("ids that are equal only by Unicode are two ids")
  func unicodeID() {
    let body = OpenAIWire.body([OpenAIWire.calls("caf\u{e9}"), OpenAIWire.result("cafe\u{301}")])
    #expect(Set(Lab.rules(body, .openAIChat)) == ["orphan-tool-result", "unanswered-tool-call"])
  }

  @Test("the length of an id is that of the decoded text")
  func idLength() {
    func severities(_ letter: String, _ count: Int) -> [Severity] {
      let id = String(repeating: letter, count: count)
      let found = Lab.lint(OpenAIWire.body([OpenAIWire.calls(id), OpenAIWire.result(id)]), .openAIChat)
      #expect(found.allSatisfy { $0.rule == "invalid-tool-call-id" })
      return found.map(\.severity)
    }
    #expect(severities(#"\u0061"#, 40) == [])
    #expect(severities(#"\u0061"#, 41) == [.warning])
    #expect(severities("a", 64) == [.warning])
    #expect(severities("a", 65) == [.error])
  }

  @Test(
    "the names of custom tools are limited, those of the provider's own tools are not looked at")
  func names() {
    let custom = #""tools":[{"name":"a.b","input_schema":{"type":"object"}}],"#
    let own = #""tools":[{"type":"web_search_20250305","name":"a.b"}],"#
    #expect(Lab.lint(Wire.body([Wire.user("a")], more: custom)).map(\.path) == ["tools[0].name"])
    #expect(Lab.rules(Wire.body([Wire.user("a")], more: own)) == [])
    let long = String(repeating: "n", count: 65)
    let chat = #""tools":[{"type":"function","function":{"name":"\#(long)"}}],"#
    let found = Lab.lint(OpenAIWire.body([OpenAIWire.user("a")], more: chat), .openAIChat)
    #expect(found.map(\.path) == ["tools[0].function.name"])
    let longHere = #""tools":[{"name":"\#(long)","input_schema":{"type":"object"}}],"#
    #expect(Lab.lint(Wire.body([Wire.user("a")], more: longHere)).map(\.severity) == [.warning])
    let sixtyFour = #""tools":[{"name":"\#(long.dropLast())","input_schema":{"type":"object"}}],"#
    #expect(Lab.rules(Wire.body([Wire.user("a")], more: sixtyFour)) == [])
  }

  @Test("an input is an object on Anthropic and a string on OpenAI, valid JSON or not")
  func inputs() {
    let string = Wire.body([
      Wire.assistant([Wire.call("t1", input: #""{}""#)]), Wire.user([Wire.result("t1")]),
    ])
    #expect(
      Lab.lint(string).map(\.apiError)
        == ["messages.0.content.0.tool_use.input: Input should be an object"])
    let torn = OpenAIWire.body([
      OpenAIWire.calls("c1", arguments: #"{\"a\": tru"#), OpenAIWire.result("c1"),
    ])
    #expect(Lab.rules(torn, .openAIChat) == [])
  }

  @Test("the calls of a custom tool on OpenAI have a name and an input of free text")
  func customCall() {
    let call = #"{"id":"c1","type":"custom","custom":{"name":"apply_patch","input":"*** Begin"}}"#
    let message = #"{"role":"assistant","content":null,"tool_calls":[\#(call)]}"#
    #expect(Lab.rules(OpenAIWire.body([message, OpenAIWire.result("c1")]), .openAIChat) == [])
  }

  @Test("a message with thousands of calls without results is told in room that grows with their number")
  func manyUnanswered() throws {
    func findings(_ count: Int) -> [Finding] {
      let calls = (0..<count).map { AnthropicWire.call("toolu_\($0)") }
      let body = AnthropicWire.body([
        AnthropicWire.user("a"), AnthropicWire.assistant(calls), AnthropicWire.user("b"),
      ])
      return Lab.lint(body).filter { $0.rule == "unanswered-tool-call" }
    }
    let few = findings(16)
    #expect(few.count == 16 && few.allSatisfy { $0.apiError?.contains("toolu_0, toolu_1,") ?? false })
    let many = findings(4000)
    #expect(many.count == 4000)
    let words = many.compactMap(\.apiError)
    #expect(words.count == 1 && words[0].contains("toolu_0, toolu_1,") && words[0].contains("toolu_3999."))
  }

  @Test("the calls that stored state holds are not missed, and what else is found leaves their outputs alone")
  func storedCalls() throws {
    let body = #"""
      {"model": "gpt-5", "previous_response_id": "resp_1", "input": [
        {"type": "function_call_output", "call_id": "call_1", "output": "cut \ud83d here"}
      ]}
      """#
    let repair = try Lab.sanitize(body, .openAIResponses)
    #expect(repair.errors == [])
    #expect(repair.text == body.replacing("\\ud83d", with: "\\ufffd") || repair.text.contains("function_call_output"))
    #expect(repair.edits.allSatisfy { $0.rule == "lone-surrogate" })
  }

  @Test("DeepSeek wants outputs directly behind their calls, and OpenAI does not")
  func adjacentOutputs() throws {
    func body(_ model: String) -> String {
      #"""
      {"model":"\#(model)","input":[{"role":"user","content":"a"},
      {"type":"function_call","call_id":"c1","name":"f","arguments":"{}"},
      {"type":"function_call","call_id":"c2","name":"f","arguments":"{}"},
      {"type":"function_call_output","call_id":"c1","output":"b"},
      {"role":"developer","content":"wait"},
      {"type":"function_call_output","call_id":"c2","output":"d"}]}
      """#
    }
    #expect(Lab.rules(body("gpt-5"), .openAIResponses) == [])
    #expect(Lab.rules(body("deepseek-v4-pro"), .openAIResponses) == ["misplaced-tool-result"])
    let repair = try Lab.sanitize(body("deepseek-v4-pro"), .openAIResponses)
    #expect(repair.errors == [] && repair.lossy.isEmpty)
  }
}
