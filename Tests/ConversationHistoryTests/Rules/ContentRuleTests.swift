import ConversationHistory
import Testing

@Suite("Rules about content")
struct ContentRuleTests {
  private typealias Wire = AnthropicWire

  @Test("a signed thinking block without text is no fault")
  func emptyThinking() {
    let body = Wire.body([
      Wire.user("a"), Wire.assistant([Wire.thinking(""), Wire.text("b")]), Wire.user("c"),
    ])
    #expect(Lab.rules(body) == [])
  }

  @Test("an empty text block is refused anywhere, in the API's words")
  func emptyText() throws {
    let body = Wire.body([Wire.user([Wire.text("a"), Wire.text("")])])
    let finding = try #require(Lab.lint(body).first)
    #expect(finding.rule == "empty-text" && finding.path == "messages[0].content[1]")
    #expect(finding.apiError == "messages: text content blocks must be non-empty")
  }

  @Test(
    "a blank text alone in a message is an error, beside other blocks a warning without a repair")
  func blank() {
    let alone = Lab.lint(Wire.body([Wire.user(" "), Wire.user("a")])).filter {
      $0.rule == "blank-text"
    }
    #expect(alone.map(\.severity) == [.error])
    #expect(alone.map(\.path) == ["messages[0].content"])
    let beside = Lab.lint(Wire.body([Wire.user([Wire.text(" \\n"), Wire.text("a")])]))
    #expect(beside.map(\.severity) == [.warning])
    #expect(beside.first?.fix == nil)
  }

  @Test("an empty user message is judged by its whole turn")
  func emptyUser() {
    let alone = Lab.lint(Wire.body([Wire.user([]), Wire.assistant("b")]))
    #expect(alone.first?.apiError == "messages.0: user messages must have non-empty content")
    let beside = Lab.lint(Wire.body([Wire.user([]), Wire.user("a")]))
      .filter { $0.rule == "empty-message" }
    #expect(beside.map(\.severity) == [.warning])
  }

  @Test("an empty answer in the middle is refused by the place where it stands")
  func emptyAnswer() {
    let body = Wire.body([
      Wire.user("a"), Wire.assistant("b"), Wire.user("c"), Wire.assistant([]), Wire.user("d"),
    ])
    let found = Lab.lint(body)
    #expect(found.map(\.rule) == ["empty-message"])
    #expect(
      found.first?.apiError
        == "messages.3: all messages must have non-empty content except for the optional final assistant message"
    )
  }

  @Test("an empty content of a tool result is legal, whether absent or empty")
  func emptyResult() {
    for content in [#","content":"""#, #","content":[]"#, ""] {
      let result = #"{"type":"tool_result","tool_use_id":"t1"\#(content)}"#
      let body = Wire.body([Wire.assistant([Wire.call("t1")]), Wire.user([result])])
      #expect(Lab.rules(body) == [])
    }
  }

  @Test("an error result that says nothing is refused by its block")
  func emptyError() {
    let result = #"{"type":"tool_result","tool_use_id":"t1","content":[],"is_error":true}"#
    let body = Wire.body([
      Wire.user("a"), Wire.assistant([Wire.call("t1")]), Wire.user([result]),
    ])
    #expect(
      Lab.lint(body).map(\.apiError)
        == ["messages.2.content.0.tool_result: content cannot be empty if `is_error` is true"])
  }

  @Test("an empty string is content on OpenAI; null needs tool calls")
  func openAIContent() {
    let assistant = #"{"role":"assistant","content":null}"#
    #expect(Lab.rules(Wire.body([Wire.user("")]), .openAIChat) == [])
    let null = Lab.lint(Wire.body([Wire.user("a"), assistant]), .openAIChat)
    #expect(null.map(\.apiError) == ["Invalid value for 'content': expected a string, got null."])
    let calls = OpenAIWire.body([OpenAIWire.calls("c1"), OpenAIWire.result("c1")])
    #expect(Lab.rules(calls, .openAIChat) == [])
    let spoken = #"{"role":"assistant","content":null,"refusal":"no"}"#
    #expect(Lab.rules(Wire.body([Wire.user("a"), spoken]), .openAIChat) == [])
    let audio = #"{"role":"assistant","content":null,"audio":{"id":"audio_1"}}"#
    #expect(Lab.rules(Wire.body([Wire.user("a"), audio]), .openAIChat) == [])
  }

  @Test("white space at the end of a prefill is refused only where a prefill is taken")
  func trailingSpace() {
    let body = Wire.body([Wire.user("a"), Wire.assistant("b\\n")])
    #expect(Lab.rules(body, model: "claude-sonnet-4-5") == ["trailing-whitespace"])
    #expect(Lab.rules(body, model: "claude-opus-4-6") == ["trailing-assistant"])
    #expect(!Lab.rules(body).contains("trailing-whitespace"))
    let earlier = Wire.body([Wire.user("a"), Wire.assistant("b\\n"), Wire.user("c")])
    #expect(Lab.rules(earlier, model: "claude-sonnet-4-5") == [])
  }

  @Test("a backslash and an n at the end of a prefill are no white space")
  func backslash() {
    let body = Wire.body([Wire.user("a"), Wire.assistant(#"see C:\\n"#)])
    #expect(Lab.rules(body, model: "claude-sonnet-4-5") == [])
  }

  @Test("half of a surrogate pair is found in texts, inputs, results and beside the history")
  func surrogates() {
    let bodies = [
      Wire.body([Wire.user(#"\ud83d"#)]),
      Wire.body([
        Wire.assistant([Wire.call("t1", input: #"{"a":"\udc00"}"#)]),
        Wire.user([Wire.result("t1")]),
      ]),
      Wire.body([Wire.assistant([Wire.call("t1")]), Wire.user([Wire.result("t1", #"\ud83d"#)])]),
      Wire.body([Wire.user("a")], more: #""system":"\ud83d","#),
      Wire.body([Wire.user("a")], more: #""metadata":{"user_id":"\ud83d"},"#),
    ]
    for body in bodies { #expect(Lab.rules(body) == ["lone-surrogate"], "\(body)") }
    #expect(Lab.rules(Wire.body([Wire.user(#"\ud83d\ude00"#)])) == [])
  }
}
