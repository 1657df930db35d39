import ConversationHistory
import Testing

@Suite("Passes over texts and inputs")
struct TextPassTests {
  private typealias Wire = AnthropicWire

  @Test("half of a pair becomes U+FFFD, the rest of the text stays as it is spelled")
  func surrogates() throws {
    let output = try Lab.run(
      ReplaceLoneSurrogates(), Wire.body([Wire.user(#"a\u00e9\ud83d b\ud83d\ude00 \udc00\n"#), Wire.user("é")]))
    #expect(output.text == Wire.body([Wire.user("a\\u00e9\u{FFFD} b\\ud83d\\ude00 \u{FFFD}\\n"), Wire.user("é")]))
    #expect(output.edits.count == 1)
    #expect(output.edits.first?.removed.count == 1)
  }

  @Test("an escaped backslash before the letters of an escape is no surrogate")
  func escapedBackslash() throws {
    let body = Wire.body([Wire.user(#"\\ud83d"#)])
    #expect(try Lab.sanitize(body).text == body)
  }

  @Test("halves are replaced in inputs, results, names of members, system and tools")
  func everywhere() throws {
    let body = Wire.body(
      [
        Wire.assistant([Wire.call("t1", input: #"{"\ud83d":["\udc00"]}"#)]),
        Wire.user([#"{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"\ud83d"}]}"#]),
      ],
      more: #""system":"\ud83d","tools":[{"name":"f","description":"\ud83d","input_schema":{"type":"object"}}],"#)
    let output = try Lab.run(ReplaceLoneSurrogates(), body)
    let expected = body.split(separator: #"\ud83d"#).joined(separator: "\u{FFFD}")
      .split(separator: #"\udc00"#).joined(separator: "\u{FFFD}")
    #expect(output.text == expected)
    #expect(output.errors == [])
  }

  @Test("halves beside the history are replaced in a default run")
  func besideHistory() throws {
    let output = try Lab.sanitize(Wire.body([Wire.user("a")], more: #""metadata":{"user_id":"\ud83d"},"#))
    #expect(output.text == Wire.body([Wire.user("a")], more: #""metadata":{"user_id":"�"},"#))
    #expect(output.edits.map(\.change) == [.replaceBody])
  }

  @Test(
    "white space at the end of a prefill is trimmed, spelled or escaped",
    arguments: [
      ("b ", "b"), ("b\\n\\t \\r", "b"), ("b \\\\n ", "b \\\\n"), ("b", "b"), ("b\\\\\\n", "b\\\\"),
    ])
  func trim(_ text: String, _ trimmed: String) throws {
    let output = try Lab.run(TrimFinalWhitespace(), Wire.body([Wire.user("a"), Wire.assistant(text)]))
    #expect(output.text == Wire.body([Wire.user("a"), Wire.assistant(trimmed)]))
    #expect(output.edits.isEmpty == (text == trimmed))
  }

  @Test("only the last text of the last answer is trimmed")
  func trimLast() throws {
    let body = Wire.body([
      Wire.user("a "), Wire.assistant("b "), Wire.user("c "), Wire.assistant([Wire.text("d "), Wire.text("e ")]),
    ])
    let expected = Wire.body([
      Wire.user("a "), Wire.assistant("b "), Wire.user("c "), Wire.assistant([Wire.text("d "), Wire.text("e")]),
    ])
    #expect(try Lab.run(TrimFinalWhitespace(), body).text == expected)
  }

  @Test("a default run trims where prefill is taken, and nowhere else")
  func trimDefault() throws {
    let body = Wire.body([Wire.user("a"), Wire.assistant("b ")])
    #expect(
      try Lab.sanitize(body, model: "claude-sonnet-4-5").text == Wire.body([Wire.user("a"), Wire.assistant("b")]))
    #expect(try Lab.sanitize(body).text == body)
  }

  @Test(
    "an input that is a string of an object is unwrapped on Anthropic",
    arguments: [
      (#""{\"a\": 1.0}""#, #"{"a": 1.0}"#), (#""""#, "{}"), ("null", "{}"), ("[1]", #"{"input":[1]}"#),
      (#""text""#, #"{"input":"text"}"#), ("5", #"{"input":5}"#),
    ])
  func inputs(_ input: String, _ repaired: String) throws {
    func body(_ input: String) -> String {
      Wire.body([Wire.assistant([Wire.call("t1", input: input)]), Wire.user([Wire.result("t1")])])
    }
    let output = try Lab.run(RepairToolInputs(), body(input))
    #expect(output.text == body(repaired))
  }

  @Test("arguments that are an object become a string of JSON on OpenAI")
  func arguments() throws {
    let call = #"{"id":"c1","type":"function","function":{"name":"f","arguments":{"a": "b"}}}"#
    let message = #"{"role":"assistant","content":null,"tool_calls":[\#(call)]}"#
    let output = try Lab.run(
      RepairToolInputs(), OpenAIWire.body([message, OpenAIWire.result("c1")]), .openAIChat)
    #expect(
      output.text
        == OpenAIWire.body([OpenAIWire.calls("c1", arguments: #"{\"a\": \"b\"}"#), OpenAIWire.result("c1")]))
  }

  @Test("a failed result that says nothing says that the tool failed")
  func failed() throws {
    let result = #"{"type":"tool_result","tool_use_id":"t1","content":"","is_error":true}"#
    let output = try Lab.run(
      RepairToolInputs(), Wire.body([Wire.assistant([Wire.call("t1")]), Wire.user([result])]))
    #expect(output.text.contains(#""content":"[historylint] the tool failed without output","is_error":true"#))
    #expect(output.errors == [])
  }

  @Test("an error saved as an answer is removed, and the edit holds it")
  func failedAnswer() throws {
    let output = try Lab.run(
      DropFailedAnswers(), Wire.body([Wire.user("a"), Wire.assistant("fetch failed"), Wire.user("b")]))
    #expect(output.text == Wire.body([Wire.user("a"), Wire.user("b")]))
    #expect(output.edits.map(\.removed) == [[.text("fetch failed")]])
  }

  @Test("the second of two equal answers is removed, of two different ones none")
  func duplicateAnswer() throws {
    let output = try Lab.run(
      CollapseDuplicateAnswers(), Wire.body([Wire.user("a"), Wire.assistant("b"), Wire.assistant([Wire.text("b")])]))
    #expect(output.text == Wire.body([Wire.user("a"), Wire.assistant("b")]))
    let two = Wire.body([Wire.user("a"), Wire.assistant("b"), Wire.assistant("c")])
    #expect(try Lab.run(CollapseDuplicateAnswers(), two).edits == [])
  }
}
