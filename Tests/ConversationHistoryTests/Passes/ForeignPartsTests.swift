import ConversationHistory
import Testing

@Suite("Parts of another provider or speaker")
struct ForeignPartsTests {
  private func check(
    _ body: String, _ dialect: Dialect, model: String? = nil, rules: [String], _ repaired: String
  ) throws {
    let found = Lab.lint(body, dialect, model: model).filter { $0.severity == .error }
    #expect(found.map(\.rule) == rules)
    let output = try Lab.sanitize(body, dialect, model: model)
    #expect(output.text == repaired)
    #expect(output.errors == [])
    #expect(try Lab.sanitize(repaired, dialect, model: model).text == repaired)
  }

  @Test("messages of Chat Completions in a request of Responses become items")
  func items() throws {
    try check(
      #"{"input":[{"role":"user","content":[{"type":"output_text","text":"hi","annotations":[]}]},"#
        + #"{"role":"assistant","content":"yes","tool_calls":[{"id":"c1","type":"function","#
        + #""function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c1","content":"ok"}]}"#,
      .openAIResponses, rules: ["misplaced-block", "unknown-field", "unknown-role"],
      #"{"input":[{"role":"user","content":[{"type":"input_text","text":"hi"}]},"#
        + #"{"role":"assistant","content":"yes"},{"type":"function_call","call_id":"c1","name":"f","arguments":"{}"},"#
        + #"{"type":"function_call_output","call_id":"c1","output":"ok"}]}"#)
  }

  @Test("an image in a tool message goes to a user message behind the results")
  func images() throws {
    let image = #"{"type":"image_url","image_url":{"url":"https://e.org/a.png"}}"#
    let result = #"{"role":"tool","tool_call_id":"c1","content":[{"type":"text","text":"see"},\#(image)]}"#
    let head = [OpenAIWire.user("a"), OpenAIWire.calls("c1")]
    try check(
      OpenAIWire.body(head + [result, OpenAIWire.assistant("b"), OpenAIWire.user("c")]), .openAIChat, model: "gpt-4o",
      rules: ["misplaced-block"],
      OpenAIWire.body(
        head + [
          #"{"role":"tool","tool_call_id":"c1","content":[{"type":"text","text":"see"}]}"#,
          #"{"role":"user","content":[\#(image)]}"#, OpenAIWire.assistant("b"), OpenAIWire.user("c"),
        ]))
    let body = OpenAIWire.body(head + [result])
    #expect(Lab.lint(body, .openAIChat, model: "gpt-5.2").map(\.severity) == [.warning])
    #expect(try Lab.sanitize(body, .openAIChat, model: "gpt-5.2").text == body)
  }

  @Test("a content of Gemini with a call and its response is split, and an id on a part goes")
  func gemini() throws {
    try check(
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[{"functionCall":{"name":"f","#
        + #""args":{}}},{"functionResponse":{"name":"f","response":{"a":1}}}]},"#
        + #"{"role":"user","parts":[{"text":"b","id":"7"}]}]}"#,
      .gemini, rules: ["tool-count-mismatch", "misplaced-block", "unknown-field"],
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[{"functionCall":{"name":"f","#
        + #""args":{}}}]},{"role":"user","parts":[{"functionResponse":{"name":"f","response":{"a":1}}}]},"#
        + #"{"role":"user","parts":[{"text":"b"}]}]}"#)
  }

  @Test("roles that Gemini refuses become the user's and the model's")
  func geminiRoles() throws {
    let body =
      #"{"contents":[{"role":"system","parts":[{"text":"a"}]},{"role":"user","parts":[{"text":"b"}]},"#
      + #"{"role":"assistant","parts":[{"text":"c"}]},{"role":"user","parts":[{"text":"d"}]}]}"#
    try check(
      body, .gemini, rules: ["refused-system-message", "unknown-role"],
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"user","parts":[{"text":"b"}]},"#
        + #"{"role":"model","parts":[{"text":"c"}]},{"role":"user","parts":[{"text":"d"}]}]}"#)
    // The words are the same for both; they lead to the rule that any other role breaks.
    let found = Lab.lint(body, .gemini).filter { $0.severity == .error }
    #expect(found.map(\.apiError) == [nil, "Please use a valid role: user, model."])
  }

  @Test("a system message of Converse goes to the system prompt")
  func bedrock() throws {
    try check(
      #"{"messages":[{"role":"system","content":[{"text":"s"}]},{"role":"user","content":[{"text":"a"}]}]}"#, .bedrock,
      rules: ["refused-system-message"],
      #"{"messages":[{"role":"user","content":[{"text":"a"}]}],"system":[{"text":"s"}]}"#)
  }

  @Test("a prefix flag lets a request to Mistral end with the assistant")
  func prefix() throws {
    let body = OpenAIWire.body([
      OpenAIWire.user("a"), #"{"role":"assistant","content":"b","prefix":true}"#,
    ])
    #expect(Lab.rules(body, .mistral) == [])
    #expect(try Lab.sanitize(body, .mistral).text == body)
  }
}
