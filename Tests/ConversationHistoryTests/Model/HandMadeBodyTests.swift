import ConversationHistory
import HistoryLaws
import Testing

/// One history built in Swift, written for each dialect.
@Suite("Bodies of histories made by hand")
struct HandMadeBodyTests {
  /// What a client builds: a prompt, two calls at once with their results beside a text, thinking, and an answer.
  private static func history(_ dialect: Dialect, tools: [Tool] = []) -> History {
    History(
      messages: [
        Message(.user, "hi"),
        Message(
          .assistant,
          [
            .text("looking"), .toolCall(id: "call00001", name: "read_file", input: ["path": "a"]),
            .toolCall(id: "call00002", name: "list", input: [:]),
          ]),
        Message(.user, [.toolResult(for: "call00001", "one"), .toolResult(for: "call00002", "two", isError: true)]),
        Message(.assistant, "done"),
        Message(.user, "thanks"),
      ], tools: tools, system: "be brief", dialect: dialect)
  }

  private func text(_ history: History) -> String { String(decoding: history.encoded(), as: UTF8.self) }

  private static let hi = #"{"role":"user","content":"hi"}"#

  @Test("Converse has lists alone, and the tools in a member of their own")
  func bedrock() {
    let tool = Tool(name: "list", definition: ["toolSpec": ["name": "list", "inputSchema": ["json": [:]]]])
    var history = Self.history(.bedrock, tools: [tool])
    history.model = "amazon.nova-pro-v1:0"
    history.toolChoice = ["auto": [:]]
    #expect(
      text(history)
        == #"{"system":[{"text":"be brief"}],"toolConfig":{"tools":[{"toolSpec":{"name":"list","#
        + #""inputSchema":{"json":{}}}}],"toolChoice":{"auto":{}}},"messages":["#
        + #"{"role":"user","content":[{"text":"hi"}]},"#
        + #"{"role":"assistant","content":[{"text":"looking"},"#
        + #"{"toolUse":{"toolUseId":"call00001","name":"read_file","input":{"path":"a"}}},"#
        + #"{"toolUse":{"toolUseId":"call00002","name":"list","input":{}}}]},"#
        + #"{"role":"user","content":[{"toolResult":{"toolUseId":"call00001","content":[{"text":"one"}]}},"#
        + #"{"toolResult":{"toolUseId":"call00002","content":[{"text":"two"}],"status":"error"}}]},"#
        + #"{"role":"assistant","content":[{"text":"done"}]},{"role":"user","content":[{"text":"thanks"}]}]}"#)
  }

  @Test("Gemini has contents of parts, and pairs by the names of the tools")
  func gemini() {
    var history = Self.history(.gemini, tools: [Tool(name: "list", definition: ["name": "list"])])
    history.model = "gemini-2.5-flash"
    history.toolChoice = ["mode": "AUTO"]
    #expect(
      text(history)
        == #"{"systemInstruction":{"parts":[{"text":"be brief"}]},"#
        + #""tools":[{"functionDeclarations":[{"name":"list"}]}],"toolConfig":{"functionCallingConfig":{"mode":"AUTO"}},"#
        + #""contents":[{"role":"user","parts":[{"text":"hi"}]},{"role":"model","parts":[{"text":"looking"},"#
        + #"{"functionCall":{"name":"read_file","args":{"path":"a"}}},{"functionCall":{"name":"list","args":{}}}]},"#
        + #"{"role":"user","parts":[{"functionResponse":{"name":"read_file","response":{"output":"one"}}},"#
        + #"{"functionResponse":{"name":"list","response":{"error":"two"}}}]},"#
        + #"{"role":"model","parts":[{"text":"done"}]},{"role":"user","parts":[{"text":"thanks"}]}]}"#)
  }

  @Test("Responses has an input of items")
  func responses() {
    #expect(
      text(Self.history(.openAIResponses))
        == #"{"instructions":"be brief","input":["# + Self.hi
        + #",{"role":"assistant","content":"looking"},"#
        + #"{"type":"function_call","call_id":"call00001","name":"read_file","arguments":"{\"path\":\"a\"}"},"#
        + #"{"type":"function_call","call_id":"call00002","name":"list","arguments":"{}"},"#
        + #"{"type":"function_call_output","call_id":"call00001","output":"one"},"#
        + #"{"type":"function_call_output","call_id":"call00002","output":"two"},"#
        + #"{"role":"assistant","content":"done"},{"role":"user","content":"thanks"}]}"#)
  }

  @Test("Chat Completions has the prompt as a message, and results as messages of their own")
  func chat() {
    #expect(
      text(Self.history(.openAIChat))
        == #"{"messages":[{"role":"system","content":"be brief"},"# + Self.hi
        + #",{"role":"assistant","content":"looking","tool_calls":["#
        + #"{"id":"call00001","type":"function","function":{"name":"read_file","arguments":"{\"path\":\"a\"}"}},"#
        + #"{"id":"call00002","type":"function","function":{"name":"list","arguments":"{}"}}]},"#
        + #"{"role":"tool","tool_call_id":"call00001","content":"one"},"#
        + #"{"role":"tool","tool_call_id":"call00002","content":"two"},"#
        + #"{"role":"assistant","content":"done"},{"role":"user","content":"thanks"}]}"#)
  }

  @Test("results as messages of a tool are the user's blocks where the wire knows no tool")
  func toolMessages() {
    let messages = [
      Message(.user, "a"), Message(.assistant, [.toolCall(id: "t1", name: "f")]),
      Message(.tool, [.toolResult(for: "t1", "b")]),
    ]
    #expect(
      text(History(messages: messages))
        == #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":["#
        + #"{"type":"tool_use","id":"t1","name":"f","input":{}}]},"#
        + #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"b"}]}]}"#)
  }

  @Test("thinking stands where the wire has a place for it")
  func thinking() {
    let thought = Block(.thinking(Thinking(text: "hm", signature: "s")))
    let message = Message(.assistant, [thought, .text("a")])
    func body(_ dialect: Dialect) -> String { text(History(messages: [message], dialect: dialect)) }
    #expect(
      body(.bedrock).contains(#"[{"reasoningContent":{"reasoningText":{"text":"hm","signature":"s"}}},{"text":"a"}]"#))
    #expect(
      body(.openAIResponses)
        == #"{"input":[{"type":"reasoning","summary":[{"type":"summary_text","text":"hm"}],"encrypted_content":"s"},"#
        + #"{"role":"assistant","content":"a"}]}"#)
    #expect(body(.openAIChat) == #"{"messages":[{"role":"assistant","content":"a"}]}"#)
    #expect(body(.gemini) == #"{"contents":[{"role":"model","parts":[{"text":"hm","thought":true},{"text":"a"}]}]}"#)
    #expect(
      Dialect(id: "openai-chat/deepseek-thinking").map(body)
        == #"{"messages":[{"role":"assistant","content":"a","reasoning_content":"hm"}]}"#)
  }

  @Test("what is appended to a body that was read has the shape of its wire, too")
  func appended() throws {
    let body = #"{"contents":[{"role":"user","parts":[{"text":"a"}]}]}"#
    var history = try Sanitizer(for: .gemini, pipeline: Pipeline([])).sanitize([UInt8](body.utf8)).outcome.history
    history.system = "s"
    history.tools = [Tool(name: "f", definition: ["name": "f"])]
    history.toolChoice = ["mode": "NONE"]
    history.messages.append(Message(.assistant, [.toolCall(id: "t1", name: "f")]))
    history.messages.append(Message(.tool, [.toolResult(for: "t1", "b")]))
    #expect(
      text(history)
        == #"{"contents":[{"role":"user","parts":[{"text":"a"}]},"#
        + #"{"role":"model","parts":[{"functionCall":{"name":"f","args":{}}}]},"#
        + #"{"role":"user","parts":[{"functionResponse":{"name":"f","response":{"output":"b"}}}]}],"#
        + #""systemInstruction":{"parts":[{"text":"s"}]},"toolConfig":{"functionCallingConfig":{"mode":"NONE"}},"#
        + #""tools":[{"functionDeclarations":[{"name":"f"}]}]}"#)
  }

  @Test("a tool and a choice that are added to a body of Converse stand in one member")
  func addedTools() throws {
    let body = #"{"messages":[{"role":"user","content":[{"text":"a"}]}]}"#
    var history = try Sanitizer(for: .bedrock, pipeline: Pipeline([])).sanitize([UInt8](body.utf8)).outcome.history
    history.tools = [Tool(name: "f", definition: ["toolSpec": ["name": "f"]])]
    history.toolChoice = ["any": [:]]
    #expect(
      text(history)
        == body.dropLast() + #","toolConfig":{"toolChoice":{"any":{}},"tools":[{"toolSpec":{"name":"f"}}]}}"#)
    history.toolChoice = nil
    #expect(text(history) == body.dropLast() + #","toolConfig":{"tools":[{"toolSpec":{"name":"f"}}]}}"#)
  }

  @Test("the naive checker takes what is written, in every dialect", arguments: Dialect.all)
  func accepted(_ dialect: Dialect) {
    var history = Self.history(dialect)
    // A template's order of speakers, and what a host asks of each message, are for a pipeline to see to.
    let isPlain = !["deepseek", "moonshot", "gemini3", "vertex3", "gemma2"].contains { dialect.id.contains($0) }
    if dialect == .bedrock {
      history.tools = [Tool(name: "list", definition: ["toolSpec": ["name": "list", "inputSchema": ["json": [:]]]])]
    }
    if isPlain { #expect(NaiveChecker(dialect, nil).firstFault(in: history.encoded()) == nil) }
    let outcome = Sanitizer(for: dialect).sanitize(history)
    #expect(NaiveChecker(dialect, nil).firstFault(in: outcome.history.encoded()) == nil)
    #expect(Linter(for: dialect).lint(outcome.history).filter { $0.severity == .error } == [])
    // Nothing that was said is lost, and each output follows its call.
    let after = text(outcome.history)
    for word in ["brief", "hi\"", "looking", "\"one", "two", "done", "thanks"] {
      #expect(LawBench.count(word, in: after) == 1, "\(word): \(after)")
    }
    #expect(history.replaying(outcome.edits) == outcome.history)
  }

  @Test("a history that is whole is not edited", arguments: [Dialect.anthropic, .bedrock, .gemini])
  func silent(_ dialect: Dialect) {
    let messages = [Message(.user, "a"), Message(.assistant, "b"), Message(.user, "c")]
    let outcome = Sanitizer(for: dialect).sanitize(History(messages: messages, dialect: dialect))
    #expect(outcome.edits == [])
    #expect(outcome.sources == [.kept(0), .kept(1), .kept(2)])
  }

  @Test("messages that become several of the wire all come from the one")
  func sources() {
    let messages = [
      Message(.user, "a"), Message(.assistant, [.toolCall(id: "c1", name: "f"), .toolCall(id: "c2", name: "g")]),
      Message(.user, [.toolResult(for: "c1", "x"), .toolResult(for: "c2", "y"), .text("b")]),
    ]
    let outcome = Sanitizer(for: .openAIChat).sanitize(History(messages: messages, dialect: .openAIChat))
    #expect(outcome.sources == [.kept(0), .kept(1), .edited(2), .edited(2), .edited(2)])
    #expect(outcome.history.messages.map(\.role) == [.user, .assistant, .tool, .tool, .user])
    #expect(outcome.dropped == [])
  }
}
