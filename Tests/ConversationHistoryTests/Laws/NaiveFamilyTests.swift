import ConversationHistory
import HistoryLaws
import Testing

/// Each family's checker, on the textbook cases of its rules.
@Suite("The naive checkers of the families")
struct NaiveFamilyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var dialect: String
    var model: String?
    var body: String
    /// How the fault ends; nil where the body is taken.
    var fault: String?
    var testDescription: String { "\(dialect): \(fault ?? "taken") \(body)" }

    init(_ dialect: String, _ fault: String?, model: String? = nil, _ body: String) {
      self.dialect = dialect
      self.fault = fault
      self.model = model
      self.body = body
    }
  }

  @Test(
    "tells what is refused from what is taken", arguments: bedrock + gemini + responses + mistral + hosts + templates)
  func judges(_ example: Case) throws {
    let dialect = try #require(Dialect(id: example.dialect))
    let fault = NaiveChecker(dialect, example.model).firstFault(in: [UInt8](example.body.utf8))
    guard let expected = example.fault else {
      #expect(fault == nil)
      return
    }
    #expect(try #require(fault).hasSuffix(expected))
  }

  // MARK: Bedrock

  private static func converse(_ messages: String..., config: Bool = true) -> String {
    let head = config ? #""toolConfig":{"tools":[{"toolSpec":{"name":"f"}}]},"# : ""
    return #"{\#(head)"messages":[\#(messages.joined(separator: ","))]}"#
  }

  private static let said = #"{"role":"user","content":[{"text":"a"}]}"#
  private static let used = #"{"role":"assistant","content":[{"toolUse":{"toolUseId":"t","name":"f","input":{}}}]}"#
  private static let result = #"{"toolResult":{"toolUseId":"t","content":[{"text":"b"}]}}"#

  static let bedrock = [
    Case("bedrock", nil, converse(said, used, #"{"role":"user","content":[\#(result)]}"#)),
    Case("bedrock", "no messages", converse()),
    Case("bedrock", "the first message is not the user's", model: "amazon.nova-lite-v1:0", converse(used)),
    Case(
      "bedrock", nil, model: "anthropic.claude-3-haiku", converse(#"{"role":"assistant","content":[{"text":"a"}]}"#)),
    Case("bedrock", "a role that is not known", converse(#"{"role":"system","content":[{"text":"a"}]}"#)),
    Case("bedrock", "a content of the wrong type", converse(#"{"role":"user","content":"a"}"#)),
    Case("bedrock", "an empty message", converse(#"{"role":"user","content":[]}"#)),
    Case("bedrock", "an empty block", converse(#"{"role":"user","content":[{}]}"#)),
    Case("bedrock", "an empty text", converse(#"{"role":"user","content":[{"text":""}]}"#)),
    Case("bedrock", nil, converse(#"{"role":"user","content":[{"text":"\n"}]}"#)),
    Case("bedrock", "a call without its result at the end", converse(said, used)),
    Case("bedrock", "a call without its result", converse(said, used, said, used)),
    Case("bedrock", "a result without a waiting call", converse(#"{"role":"user","content":[\#(result)]}"#)),
    Case(
      "bedrock", "a result without a waiting call",
      converse(said, used, #"{"role":"user","content":[\#(result),\#(result)]}"#)),
    Case("bedrock", nil, converse(said, used, said, #"{"role":"user","content":[\#(result)]}"#)),
    Case(
      "bedrock", "a result behind something else", model: "anthropic.claude-3-haiku",
      converse(said, used, said, #"{"role":"user","content":[\#(result)]}"#)),
    Case(
      "bedrock", "something beside a result", model: "meta.llama4",
      converse(said, used, #"{"role":"user","content":[\#(result),{"text":"c"}]}"#)),
    Case(
      "bedrock", "calls without declared tools",
      converse(said, used, #"{"role":"user","content":[\#(result)]}"#, config: false)),
    Case(
      "bedrock", "two calls of one id",
      converse(said, used, used, #"{"role":"user","content":[\#(result),\#(result)]}"#)),
    Case(
      "bedrock", "an empty error",
      converse(
        said, used, #"{"role":"user","content":[{"toolResult":{"toolUseId":"t","status":"error","content":[]}}]}"#)),
    Case("bedrock", "a bad id", converse(said, used.replacing(#""t""#, with: #""t t""#))),
    Case("bedrock", "a document without a text", converse(#"{"role":"user","content":[{"document":{"name":"d"}}]}"#)),
  ]

  // MARK: Gemini

  private static func contents(_ contents: String...) -> String {
    #"{"contents":[\#(contents.joined(separator: ","))]}"#
  }
  private static func turn(_ role: String, _ parts: String...) -> String {
    #"{"role":"\#(role)","parts":[\#(parts.joined(separator: ","))]}"#
  }
  private static let words = #"{"text":"a"}"#
  private static let call = #"{"functionCall":{"name":"f","args":{}}}"#
  private static let signed = #"{"functionCall":{"name":"f","args":{}},"thoughtSignature":"Zg=="}"#
  private static let response = #"{"functionResponse":{"name":"f","response":{}}}"#

  static let gemini = [
    Case("gemini", nil, contents(turn("user", words), turn("model", call), turn("user", response))),
    Case("gemini", nil, contents(turn("user", words), turn("user", words))),
    Case("gemini", "no contents", contents()),
    Case("gemini", "a role that is not known", contents(turn("assistant", words))),
    Case("gemini", "no parts", contents(turn("user"))),
    Case("gemini", "an empty part", contents(turn("user", "{}"))),
    Case("gemini", "an id on a part", contents(turn("user", #"{"text":"a","id":"x"}"#))),
    Case("gemini", "a single content of the model", contents(turn("model", words))),
    Case("gemini", "a call that is first", contents(turn("model", call), turn("user", response))),
    Case("gemini", "a call that is first", contents(turn("model", words), turn("model", call), turn("user", response))),
    Case("gemini", "0 responses to 1 calls", contents(turn("user", words), turn("model", call), turn("user", words))),
    Case(
      "gemini", "1 responses to 2 calls",
      contents(turn("user", words), turn("model", call, call), turn("user", response))),
    Case(
      "gemini", "1 responses to 0 calls", contents(turn("user", words), turn("model", words), turn("user", response))),
    Case("gemini", "a response that is first", contents(turn("user", response))),
    Case(
      "gemini", "a call and a response in one content", contents(turn("user", words), turn("model", call, response))),
    Case(
      "gemini", "a response behind something else",
      contents(turn("user", words), turn("model", call), turn("user", words), turn("user", response))),
    Case(
      "gemini", nil,
      contents(turn("user", words), turn("model", call, call), turn("user", response), turn("user", response))),
    Case(
      "gemini/vertex", "responses in several contents",
      contents(turn("user", words), turn("model", call, call), turn("user", response), turn("user", response))),
    Case("gemini", nil, model: "gemini-2.5-flash", contents(turn("user", words), turn("model", words))),
    Case(
      "gemini", "the last content is the model's", model: "gemini-3.6-flash",
      contents(turn("user", words), turn("model", words))),
    Case(
      "gemini/gemini3", "a call without its signature",
      contents(turn("user", words), turn("model", call), turn("user", response))),
    Case(
      "gemini/gemini3", nil,
      contents(turn("user", words), turn("model", signed, call), turn("user", response, response))),
    Case(
      "gemini/vertex3", nil,
      contents(
        turn("user", words), turn("model", call), turn("user", response), turn("model", words), turn("user", words))),
    Case("gemini/legacy", "two contents of one role", contents(turn("user", words), turn("user", words))),
    Case("gemini/legacy", "the last content is the model's", contents(turn("user", words), turn("model", words))),
    Case(
      "gemini", "a response without a name", contents(turn("user", #"{"functionResponse":{"name":"","response":{}}}"#))),
    Case(
      "gemini", "a response that is no object",
      contents(turn("user", #"{"functionResponse":{"name":"f","response":[]}}"#))),
    Case(
      "gemini", "a tool name that is not taken",
      #"{"tools":[{"functionDeclarations":[{"name":"1f"}]}],"contents":[\#(turn("user", words))]}"#),
  ]

  // MARK: Responses

  private static func input(_ items: String..., more: String = "") -> String {
    #"{"model":"gpt-5",\#(more)"input":[\#(items.joined(separator: ","))]}"#
  }
  private static let item = #"{"role":"user","content":"a"}"#
  private static let functionCall = #"{"type":"function_call","call_id":"c","name":"f","arguments":"{}"}"#
  private static let output = #"{"type":"function_call_output","call_id":"c","output":"b"}"#
  private static let thought = #"{"type":"reasoning","id":"rs_1","summary":[]}"#

  static let responses = [
    Case("openai-responses", nil, input(item, functionCall, item, output)),
    Case("openai-responses", nil, #"{"input":"a"}"#),
    Case("openai-responses", "no input", input()),
    Case("openai-responses", nil, input(more: #""previous_response_id":"r","#)),
    Case("openai-responses", "a call without its result", input(item, functionCall)),
    Case("openai-responses", "a result without its call", input(item, output)),
    Case("openai-responses", nil, input(output, more: #""previous_response_id":"r","#)),
    Case("openai-responses", "a role that is not known", input(#"{"role":"tool","content":"a"}"#)),
    Case("openai-responses", "no content", input(#"{"role":"user"}"#)),
    Case(
      "openai-responses", "a part of another speaker",
      input(#"{"role":"assistant","content":[{"type":"input_text","text":"a"}]}"#)),
    Case("openai-responses", "a bad id of a call", input(functionCall.replacing(#""c""#, with: #""""#))),
    Case("openai-responses", "a bad name", input(functionCall.replacing(#""f""#, with: #""f.g""#))),
    Case("openai-responses", "reasoning without its summary", input(#"{"type":"reasoning"}"#)),
    Case("openai-responses", "reasoning without its follower", input(item, thought)),
    Case("openai-responses", "reasoning without its follower", input(item, thought, functionCall, output)),
    Case(
      "openai-responses/reasoning", nil,
      input(item, thought, functionCall.replacing(#""call_id""#, with: #""id":"fc_1","call_id""#), output)),
    Case("openai-responses", "reasoning that is not stored", input(item, thought, more: #""store":false,"#)),
    Case("openai-responses", "an id of two items", input(thought, thought)),
    Case("openai-responses", "an empty id of an item", input(#"{"id":"","role":"user","content":"a"}"#)),
    Case(
      "openai-responses", "an id of another kind", input(#"{"type":"message","id":"x","role":"user","content":"a"}"#)),
    Case(
      "openai-responses", "a reference where nothing is stored",
      input(item, #"{"type":"item_reference","id":"msg_1"}"#, more: #""store":false,"#)),
  ]

  // MARK: Chat Completions of others

  private static func chat(_ messages: String...) -> String { #"{"messages":[\#(messages.joined(separator: ","))]}"# }
  private static let user = #"{"role":"user","content":"a"}"#
  private static let answer = #"{"role":"assistant","content":"b"}"#
  private static let system = #"{"role":"system","content":"s"}"#
  private static let calls = OpenAIWire.calls("aaaaaaaaa")
  private static let tool = OpenAIWire.result("aaaaaaaaa")

  static let mistral = [
    Case("mistral", nil, chat(system, user, calls, tool, user)),
    Case("mistral", nil, chat(system)),
    Case(
      "mistral", "a single message that is neither the user's nor the system's",
      chat(#"{"role":"assistant","content":"b","prefix":true}"#)),
    Case("mistral", "a role out of order", chat(user, answer, system, user)),
    Case("mistral", "a role out of order", chat(calls, user, tool)),
    Case("mistral", "the last message is the assistant's", chat(user, answer)),
    Case("mistral", nil, chat(user, #"{"role":"assistant","content":"b","prefix":true}"#)),
    Case(
      "mistral", "a prefix that is not last", chat(user, #"{"role":"assistant","content":"b","prefix":true}"#, user)),
    Case("mistral", "the last message is the system's", chat(user, system)),
    Case("mistral", "a call without its result", chat(user, calls, answer, user)),
    Case("mistral", "a call without its result at the end", chat(user, calls, user)),
    Case("mistral", "a result without a waiting call", chat(user, calls, tool, tool)),
    Case("mistral", "two calls of one id", chat(user, OpenAIWire.calls("aaaaaaaaa", "aaaaaaaaa"), tool, tool)),
    Case("mistral", "a bad id", chat(user, OpenAIWire.calls("a_aaaaaaa"), user)),
    Case("mistral/common-1.12.0", nil, chat(user, OpenAIWire.calls("a"), OpenAIWire.result("a"))),
    Case("mistral/common-1.11.1", "a bad id", chat(user, OpenAIWire.calls("a"), OpenAIWire.result("a"))),
    Case("mistral", "an empty answer", chat(user, #"{"role":"assistant","content":""}"#, user)),
    Case("mistral", "a member that is not known", chat(#"{"role":"user","content":"a","id":"x"}"#)),
  ]

  static let hosts = [
    Case("openai-chat/cerebras", nil, chat(user, #"{"role":"assistant","content":"b","reasoning":"r"}"#)),
    Case(
      "openai-chat/cerebras", "reasoning that is refused",
      chat(user, #"{"role":"assistant","content":"b","reasoning_content":"r"}"#)),
    Case(
      "openai-chat/groq", "reasoning that is refused",
      chat(user, #"{"role":"assistant","content":"b","reasoning":"r"}"#)),
    Case("openai-chat/groq", "a member that is not known", chat(#"{"role":"user","content":"a","id":"x"}"#)),
    Case("openai-chat/dashscope", "the role developer", chat(#"{"role":"developer","content":"a"}"#)),
    Case("openai-chat/deepseek-reasoner", nil, chat(system, user, answer, user)),
    Case("openai-chat/deepseek-reasoner", "two messages in a row of the user", chat(user, user)),
    Case("openai-chat/deepseek-reasoner", "the first message is not the user's", chat(answer, user)),
    Case("openai-chat/deepseek-reasoner", "the last message is the assistant's", chat(user, answer)),
    Case("openai-chat/deepseek-reasoner", nil, chat(user, #"{"role":"assistant","content":"b","prefix":true}"#)),
    Case("openai-chat/deepseek-thinking", "calls without their reasoning", chat(user, calls, tool)),
    Case(
      "openai-chat/deepseek-thinking", nil,
      chat(user, calls.replacing(#""content":null"#, with: #""content":"","reasoning_content":"""#), tool)),
    Case(
      "openai-chat/deepseek-thinking", "a list where a string is wanted",
      chat(user, #"{"role":"assistant","content":[{"type":"text","text":"b"}]}"#)),
    Case("openai-chat/llamacpp", "two assistants at the end", chat(user, answer, answer)),
    Case("openai-chat/llamacpp", nil, chat(user, answer, answer, user)),
    Case("openai-chat/minimax", "an id of two rounds", chat(user, calls, tool, calls, tool)),
    Case(
      "openai-chat/minimax", "arguments that are no JSON",
      chat(user, OpenAIWire.calls("c", arguments: "{"), OpenAIWire.result("c"))),
    Case("openai-chat/moonshot-thinking", "an empty answer", chat(user, #"{"role":"assistant","content":""}"#, user)),
    Case("openai-chat/moonshot-thinking", "calls without their reasoning", chat(user, calls, tool)),
    Case(
      "openai-chat/moonshot-thinking", "calls without their reasoning", model: "kimi-k2.6",
      chat(user, calls.replacing(#""content":null"#, with: #""content":"","reasoning_content":"""#), tool)),
    Case("openai-chat/perplexity", nil, chat(system, system, user, answer, user)),
    Case("openai-chat/perplexity", "two messages in a row of the assistant", chat(user, answer, answer, user)),
    Case("openai-chat/perplexity", "the last message is the assistant's", chat(user, answer)),
    Case("openai-chat/perplexity", "a message of the system that is not leading", chat(user, system, user)),
    Case("openai-chat/xai", nil, chat(user, answer)),
    Case("openai-chat/ollama", "no content", chat(user, #"{"role":"assistant","content":null}"#)),
  ]

  static let templates = [
    Case("chat-template", nil, chat(system, user, calls, tool, calls, tool, answer, user)),
    Case("chat-template", nil, chat(user, calls, tool)),
    Case("chat-template", "user behind tool", chat(user, calls, tool, user)),
    Case("chat-template", "user behind user", chat(user, user)),
    Case("chat-template", "call behind assistant", chat(user, answer, calls, tool)),
    Case("chat-template", "assistant behind the start", chat(answer, user)),
    Case("chat-template", "no message of the user", chat(system)),
    Case("chat-template", "a message of the system that is not the first", chat(user, system)),
    Case("chat-template/alternate", "two messages in a row of the user", chat(user, user)),
    Case("chat-template/alternate-system", "two messages in a row of one role", chat(user, calls, tool, user)),
    Case("chat-template/alternate-system", nil, chat(user, answer, calls, tool, user)),
    Case(
      "chat-template/alternate-system", "a short id", chat(user, OpenAIWire.calls("c"), OpenAIWire.result("c"), answer)),
    Case("chat-template/devstral", nil, chat(user, OpenAIWire.calls("c"), OpenAIWire.result("c"), answer)),
    Case("chat-template/devstral", "two messages in a row of one role", chat(user, answer, calls, tool, answer)),
    Case("chat-template/gemma2", "a message of the system", chat(system, user)),
    Case("chat-template/qwen35", "no message of the user", chat(system, answer)),
    Case("chat-template/qwen35", nil, chat(user, user)),
  ]
}
