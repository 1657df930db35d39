import ConversationHistory
import Testing

/// Known errors, each with a body that would be answered with it: the other way round from a text to its rule.
@Suite("Known errors in bodies")
struct KnownErrorBodyTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var error: String
    var dialect: String
    var model: String?
    var body: String
    /// Whether the words are known well enough to be said.
    var isSaid = true
    var testDescription: String { "\(error) in \(dialect)" }

    init(_ error: String, _ dialect: String, model: String? = nil, _ body: String, isSaid: Bool = true) {
      self.error = error
      self.dialect = dialect
      self.model = model
      self.body = body
      self.isSaid = isSaid
    }
  }

  private static let call = #"{"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}"#
  private static let question = #"{"role":"user","content":"a"}"#
  private static let longName = String(repeating: "a", count: 65)
  private static let schema = #"{"type":"object"}"#

  private static func messages(_ messages: String...) -> String {
    #"{"messages":[\#(messages.joined(separator: ","))]}"#
  }

  static let anthropic = [
    Example("messages-empty", "anthropic", #"{"messages":[]}"#),
    Example("message-role-missing", "anthropic", messages(#"{"content":"a"}"#)),
    Example("message-content-missing", "anthropic", messages(#"{"role":"user"}"#)),
    Example("message-extra-key", "anthropic", messages(#"{"role":"user","content":"a","timestamp":1}"#)),
    Example("content-array", "anthropic", messages(#"{"role":"user","content":5}"#)),
    Example("block-not-object", "anthropic", messages(#"{"role":"user","content":["a"]}"#)),
    Example("block-type-missing", "anthropic", messages(#"{"role":"user","content":[{"text":"a"}]}"#)),
    Example("text-missing", "anthropic", messages(#"{"role":"user","content":[{"type":"text"}]}"#)),
    Example("text-extra", "anthropic", messages(#"{"role":"user","content":[{"type":"text","text":"a","id":1}]}"#)),
    Example(
      "system-empty-block", "anthropic", #"{"system":[{"type":"text","text":""}],"messages":[\#(question)]}"#),
    Example(
      "role-system-empty", "anthropic", model: "claude-opus-4-8",
      messages(question, #"{"role":"system","content":[]}"#)),
    Example(
      "role-system-whitespace", "anthropic", model: "claude-opus-4-8",
      messages(question, #"{"role":"system","content":[{"type":"text","text":" "}]}"#)),
    Example(
      "tool-result-block-extra", "anthropic",
      messages(
        question, #"{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"f","input":{}}]}"#,
        #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"b","#
          + #""uuid":"1"}]}]}"#)),
    Example(
      "tool-reference-name-long", "anthropic",
      #"{"tools":[{"name":"find","input_schema":{"type":"object"}},{"name":"\#(longName)","input_schema":"#
        + #"{"type":"object"},"defer_loading":true}],"messages":[\#(question),{"role":"assistant","content":"#
        + #"[{"type":"tool_use","id":"t1","name":"find","input":{}}]},{"role":"user","content":[{"type":"#
        + #""tool_result","tool_use_id":"t1","content":[{"type":"tool_reference","tool_name":"\#(longName)"}]}]}]}"#),
    Example(
      "defer-all", "anthropic",
      #"{"tools":[{"name":"f","input_schema":{"type":"object"},"defer_loading":true}],"messages":[\#(question)]}"#),
    Example("container-not-allowed", "anthropic", #"{"container":"c","messages":[\#(question)]}"#),
    Example(
      "defer-cache", "anthropic",
      #"{"tools":[{"name":"f","input_schema":{"type":"object"}},{"name":"g","input_schema":{"type":"object"},"#
        + #""defer_loading":true,"cache_control":{"type":"ephemeral"}}],"messages":[\#(question)]}"#, isSaid: false),
  ]

  static let requests = [
    Example(
      "thinking-adaptive-unsupported", "anthropic", model: "claude-sonnet-4-5",
      #"{"thinking":{"type":"adaptive"},"messages":[\#(question)]}"#),
    Example(
      "thinking-disabled-unsupported", "anthropic", model: "claude-fable-5",
      #"{"thinking":{"type":"disabled"},"messages":[\#(question)]}"#),
    Example(
      "thinking-disabled-final", "anthropic", model: "claude-sonnet-4-5",
      #"{"thinking":{"type":"disabled"},"messages":[\#(question),{"role":"assistant","content":["#
        + #"{"type":"thinking","thinking":"b","signature":"EqQB"},{"type":"text","text":"c"}]}]}"#),
    Example(
      "media-too-much", "anthropic",
      messages(
        #"{"role":"user","content":["#
          + [String](repeating: #"{"type":"image","source":{"type":"url","url":"u"}}"#, count: 601)
          .joined(separator: ",") + "]}")),
    Example(
      "tool-change-unknown", "anthropic", model: "claude-opus-4-8",
      #"{"tools":[{"name":"f","input_schema":\#(schema)}],"messages":[\#(question),{"role":"system","content":["#
        + #"{"type":"tool_addition","tool":{"type":"tool_reference","name":"g"}}]}]}"#),
    Example(
      "search-encrypted", "anthropic",
      messages(
        question,
        #"{"role":"assistant","content":[{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","#
          + #""input":{}},{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":["#
          + #"{"type":"web_search_result","title":"t"}]}]}"#, question)),
    Example(
      "bedrock-result-status", "bedrock", model: "writer.palmyra-x5-v1:0",
      #"{"toolConfig":{"tools":[{"toolSpec":{"name":"f","inputSchema":{"json":{}}}}]},"messages":["#
        + #"{"role":"user","content":[{"text":"a"}]},{"role":"assistant","content":[{"toolUse":{"toolUseId":"t1","#
        + #""name":"f","input":{}}}]},{"role":"user","content":[{"toolResult":{"toolUseId":"t1","status":"success","#
        + #""content":[{"text":"b"}]}}]}]}"#),
    Example(
      "gm-response-name-empty", "gemini",
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[{"functionCall":{"name":"f"}}]},"#
        + #"{"role":"user","parts":[{"functionResponse":{"name":"","response":{}}}]}]}"#),
    Example(
      "gm-schema-unknown-name", "gemini",
      #"{"tools":[{"functionDeclarations":[{"name":"f","parameters":{"properties":{"x":{"const":1}}}}]}],"#
        + #""contents":[{"role":"user","parts":[{"text":"a"}]}]}"#),
    Example(
      "or-tool-name-missing", "openai-responses", model: "gpt-5",
      #"{"tools":[{"type":"function","function":{"name":"f"}}],"input":"a"}"#),
    Example(
      "or-call-id-too-long", "openai-responses",
      #"{"input":[\#(question),{"type":"function_call","call_id":"\#(longName)","name":"f","arguments":"{}"},"#
        + #"{"type":"function_call_output","call_id":"\#(longName)","output":"b"}]}"#),
    Example(
      "or-call-id-empty", "openai-responses",
      #"{"input":[\#(question),{"type":"function_call","call_id":"","name":"f","arguments":"{}"},"#
        + #"{"type":"function_call_output","call_id":"","output":"b"}]}"#),
    Example(
      "mm-call-id-invalid", "openai-chat/minimax",
      messages(
        question,
        #"{"role":"assistant","content":"","tool_calls":[{"id":"","type":"function","function":{"name":"f","arguments":"{}"}}]}"#,
        #"{"role":"tool","tool_call_id":"","content":"b"}"#)),
    Example(
      "ds-reasoning-missing", "openai-chat/deepseek-thinking", model: "deepseek-v3.2",
      messages(
        question, #"{"role":"assistant","content":"","tool_calls":[\#(call)]}"#,
        #"{"role":"tool","tool_call_id":"c1","content":"b"}"#)),
    Example(
      "oc-tool-call-id-too-long", "openai-chat",
      messages(
        question,
        #"{"role":"assistant","content":"","tool_calls":[{"id":"\#(longName.dropLast(14))","type":"function","#
          + #""function":{"name":"f","arguments":"{}"}}]}"#,
        #"{"role":"tool","tool_call_id":"\#(longName.dropLast(14))","content":"b"}"#)),
  ]

  static let bedrock = [
    Example(
      "bedrock-message-empty", "bedrock",
      messages(#"{"role":"user","content":[{"text":"a"}]}"#, #"{"role":"assistant","content":[]}"#)),
    Example("bedrock-block-keys", "bedrock", messages(#"{"role":"user","content":[{"text":"a"},{}]}"#)),
    Example("bedrock-blank-text", "bedrock", messages(#"{"role":"user","content":[{"text":"a"},{"text":""}]}"#)),
    Example(
      "bedrock-document-text", "bedrock",
      messages(
        #"{"role":"user","content":[{"document":{"format":"pdf","name":"a","source":{"bytes":"JVBERi0xLjcK"}}}]}"#)),
  ]

  static let gemini = [
    Example("gm-contents-missing", "gemini", #"{"contents":[]}"#),
    Example("gm-vertex-contents-missing", "gemini/vertex", #"{"contents":[]}"#),
    Example(
      "gm-parts-empty", "gemini",
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[]},"#
        + #"{"role":"user","parts":[{"text":"b"}]}]}"#),
    Example(
      "gm-vertex-parts-empty", "gemini/vertex",
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[]},"#
        + #"{"role":"user","parts":[{"text":"b"}]}]}"#),
    Example("gm-part-no-data", "gemini", #"{"contents":[{"role":"user","parts":[{"text":"a"},{}]}]}"#),
    Example(
      "gm-declaration-name", "gemini",
      #"{"tools":[{"functionDeclarations":[{"name":"1f"}]}],"contents":[{"role":"user","parts":[{"text":"a"}]}]}"#),
    Example("gm-bad-role", "gemini", #"{"contents":[{"role":"assistant","parts":[{"text":"a"}]}]}"#),
  ]

  static let responses = [
    Example("or-input-missing", "openai-responses", #"{"model":"gpt-5","input":[]}"#),
    Example(
      "or-local-shell-unanswered", "openai-responses",
      #"{"input":[{"role":"user","content":"a"},{"type":"local_shell_call","call_id":"c1","action":{}}]}"#),
    Example(
      "or-custom-unanswered", "openai-responses",
      #"{"input":[{"role":"user","content":"a"},{"type":"custom_tool_call","call_id":"c1","name":"f","input":"b"},"#
        + #"{"role":"user","content":"c"}]}"#),
    Example(
      "ds-responses-adjacent", "openai-responses", model: "deepseek-v4",
      #"{"input":[{"role":"user","content":"a"},{"type":"function_call","call_id":"c1","name":"f","arguments":"{}"},"#
        + #"{"role":"developer","content":"b"},{"type":"function_call_output","call_id":"c1","output":"d"}]}"#),
    Example(
      "or-item-not-found", "openai-responses",
      #"{"model":"gpt-5","store":false,"input":[{"role":"user","content":"a"},{"type":"item_reference","id":"msg_1"}]}"#
    ),
  ]

  static let chat = [
    Example("oc-empty-messages", "openai-chat", #"{"messages":[]}"#),
    Example("mi-empty", "mistral", #"{"messages":[]}"#),
    Example("oc-content-null", "openai-chat", messages(#"{"role":"user","content":null}"#)),
    Example("ol-content-nil", "openai-chat/ollama", messages(#"{"role":"assistant","content":null}"#, question)),
    Example("xa-no-content-element", "openai-chat/xai", messages(#"{"role":"assistant","content":null}"#, question)),
    Example(
      "ms-empty-assistant", "openai-chat/moonshot-thinking",
      messages(question, #"{"role":"assistant","content":""}"#, question)),
    Example(
      "mi-content-xor-calls", "mistral", messages(question, #"{"role":"assistant","content":""}"#, question)),
    Example(
      "mi-duplicate-result", "mistral",
      messages(
        question,
        #"{"role":"assistant","content":"","tool_calls":[{"id":"aaaaaaaa1","type":"function","function":{"name":"f","#
          + #""arguments":"{}"}}]}"#,
        #"{"role":"tool","tool_call_id":"aaaaaaaa1","content":"b"}"#,
        #"{"role":"tool","tool_call_id":"aaaaaaaa1","content":"b"}"#)),
    Example(
      "qw-empty-tool-calls", "openai-chat/dashscope",
      messages(question, #"{"role":"assistant","content":"b","tool_calls":[]}"#, question)),
    Example(
      "oc-empty-tool-calls", "openai-chat",
      messages(question, #"{"role":"assistant","content":"b","tool_calls":[]}"#, question)),
  ]

  @Test(
    "a body that is answered so breaks the rule that the error names, in its words",
    arguments: [
      anthropic, requests, bedrock, gemini, responses, chat,
    ].flatMap { $0 })
  func found(_ example: Example) throws {
    let error = try #require(KnownError.named(example.error))
    let dialect = try #require(Dialect(id: example.dialect))
    let findings = Lab.lint(example.body, dialect, model: example.model)
    let found = findings.filter { error.rules.contains($0.rule) }
    #expect(!found.isEmpty, "\(findings.map(\.identity))")
    let said = found.compactMap(\.apiError).filter { Failures.diagnose(text: $0).first?.error == example.error }
    #expect(said.isEmpty != example.isSaid, "\(found.compactMap(\.apiError))")
  }

  @Test(
    "what is an error in such a body is repaired, unless it is among what no repair can mend",
    arguments: [
      anthropic, requests, bedrock, gemini, responses, chat,
    ].flatMap { $0 })
  func repaired(_ example: Example) throws {
    let dialect = try #require(Dialect(id: example.dialect))
    let repair = try Lab.sanitize(example.body, dialect, model: example.model)
    #expect(repair.errors.filter { !UnrepairableRules.contains($0) } == [], "\(repair.text)")
    let again = try Lab.sanitize(repair.text, dialect, model: example.model)
    #expect(again.text == repair.text)
  }
}
