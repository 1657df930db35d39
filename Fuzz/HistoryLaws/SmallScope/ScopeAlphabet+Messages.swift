internal import ConversationHistory

/// The families whose results are messages, or items, of their own.
extension ScopeAlphabet {
  private static func call(_ id: String, _ mark: String) -> String {
    #"{"id":"\#(id)","type":"function","function":{"name":"f","arguments":"{\"n\":\"call-#\#(mark)\"}"}}"#
  }

  private static func chatKinds(_ a: String, _ b: String) -> [ScopeKind] {
    [
      ScopeKind("user", #"{"role":"user","content":"user-#"}"#),
      ScopeKind("again", #"{"role":"user","content":"again-0"}"#, isAgain: true),
      ScopeKind("answer", #"{"role":"assistant","content":"answer-#"}"#),
      ScopeKind("empty answer", #"{"role":"assistant","content":null}"#, isEmpty: true),
      ScopeKind("call a", #"{"role":"assistant","content":null,"tool_calls":[\#(call(a, "a"))]}"#),
      ScopeKind(
        "calls a and b", #"{"role":"assistant","content":null,"tool_calls":[\#(call(a, "a")),\#(call(b, "b"))]}"#),
      ScopeKind("result a", #"{"role":"tool","tool_call_id":"\#(a)","content":"output-#"}"#),
      ScopeKind("result b", #"{"role":"tool","tool_call_id":"\#(b)","content":"output-#"}"#),
      ScopeKind("system", #"{"role":"system","content":"system-#"}"#),
    ]
  }

  package static let openAIChat = ScopeAlphabet(
    .openAIChat, head: #"{"messages":["#, kinds: chatKinds("call_a", "call_b"))

  package static let mistral = ScopeAlphabet(
    .mistral, head: #"{"messages":["#, kinds: chatKinds("aaaaaaaaa", "bbbbbbbbb"))

  package static let chatTemplate = ScopeAlphabet(
    .chatTemplate, head: #"{"messages":["#, kinds: chatKinds("aaaaaaaaa", "bbbbbbbbb"))

  private static func functionCall(_ id: String) -> String {
    #"{"type":"function_call","id":"fc_#","call_id":"\#(id)","name":"f","arguments":"{\"n\":\"call-#\#(id)\"}"}"#
  }

  private static func output(_ id: String) -> String {
    #"{"type":"function_call_output","call_id":"\#(id)","output":"output-#"}"#
  }

  package static let openAIResponses = ScopeAlphabet(
    .openAIResponses, model: "gpt-5", head: #"{"model":"gpt-5","input":["#,
    kinds: [
      ScopeKind("user", #"{"role":"user","content":"user-#"}"#),
      ScopeKind("again", #"{"role":"user","content":"again-0"}"#, isAgain: true),
      ScopeKind(
        "answer",
        #"{"type":"message","id":"msg_#","role":"assistant","content":[{"type":"output_text","text":"answer-#"}]}"#),
      ScopeKind(
        "reasoning", #"{"type":"reasoning","id":"rs_#","summary":[],"encrypted_content":"Z0FB"}"#, isEmpty: true),
      ScopeKind("call a", functionCall("a")),
      ScopeKind("call b", functionCall("b")),
      ScopeKind("output a", output("a")),
      ScopeKind("output b", output("b")),
      ScopeKind("developer", #"{"role":"developer","content":"system-#"}"#),
    ])
}
