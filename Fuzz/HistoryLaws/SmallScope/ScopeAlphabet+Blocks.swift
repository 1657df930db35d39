internal import ConversationHistory

/// The families whose calls and results are blocks of messages.
extension ScopeAlphabet {
  private static func call(_ id: String) -> String {
    #"{"type":"tool_use","id":"\#(id)","name":"f","input":{"n":"call-#\#(id)"}}"#
  }

  private static func result(_ id: String) -> String {
    #"{"type":"tool_result","tool_use_id":"\#(id)","content":"output-#"}"#
  }

  package static let anthropic = ScopeAlphabet(
    .anthropic, model: "claude-opus-4-6", head: #"{"messages":["#,
    kinds: [
      ScopeKind("user", #"{"role":"user","content":"user-#"}"#),
      ScopeKind("again", #"{"role":"user","content":"again-0"}"#, isAgain: true),
      ScopeKind("answer", #"{"role":"assistant","content":"answer-#"}"#),
      ScopeKind("empty answer", #"{"role":"assistant","content":[]}"#, isEmpty: true),
      ScopeKind("call a", #"{"role":"assistant","content":[\#(call("a"))]}"#),
      ScopeKind("calls a and b", #"{"role":"assistant","content":[\#(call("a")),\#(call("b"))]}"#),
      ScopeKind("result a", #"{"role":"user","content":[\#(result("a"))]}"#),
      ScopeKind(
        "result b and text", #"{"role":"user","content":[\#(result("b")),{"type":"text","text":"user-#"}]}"#),
      ScopeKind("system", #"{"role":"system","content":"system-#"}"#),
    ])

  private static func use(_ id: String) -> String {
    #"{"toolUse":{"toolUseId":"\#(id)","name":"f","input":{"n":"call-#\#(id)"}}}"#
  }

  private static func toolResult(_ id: String) -> String {
    #"{"toolResult":{"toolUseId":"\#(id)","content":[{"text":"output-#"}]}}"#
  }

  package static let bedrock = ScopeAlphabet(
    .bedrock, model: "amazon.nova-pro-v1:0",
    head: #"{"toolConfig":{"tools":[{"toolSpec":{"name":"f","inputSchema":{"json":{"type":"object"}}}}]},"messages":["#,
    kinds: [
      ScopeKind("user", #"{"role":"user","content":[{"text":"user-#"}]}"#),
      ScopeKind("again", #"{"role":"user","content":[{"text":"again-0"}]}"#, isAgain: true),
      ScopeKind("answer", #"{"role":"assistant","content":[{"text":"answer-#"}]}"#),
      ScopeKind("empty answer", #"{"role":"assistant","content":[]}"#, isEmpty: true),
      ScopeKind("call a", #"{"role":"assistant","content":[\#(use("a"))]}"#),
      ScopeKind("calls a and b", #"{"role":"assistant","content":[\#(use("a")),\#(use("b"))]}"#),
      ScopeKind("result a", #"{"role":"user","content":[\#(toolResult("a"))]}"#),
      ScopeKind("result b and text", #"{"role":"user","content":[\#(toolResult("b")),{"text":"user-#"}]}"#),
      ScopeKind("empty text", #"{"role":"user","content":[{"text":""}]}"#, isEmpty: true),
    ])

  private static func functionCall(_ name: String) -> String {
    #"{"functionCall":{"name":"\#(name)","args":{"n":"call-#\#(name)"}}}"#
  }

  private static func functionResponse(_ name: String) -> String {
    #"{"functionResponse":{"name":"\#(name)","response":{"n":"output-#\#(name)"}}}"#
  }

  package static let gemini = ScopeAlphabet(
    .gemini, model: "gemini-3.6-flash", head: #"{"contents":["#,
    kinds: [
      ScopeKind("user", #"{"role":"user","parts":[{"text":"user-#"}]}"#),
      ScopeKind("again", #"{"role":"user","parts":[{"text":"again-0"}]}"#, isAgain: true),
      ScopeKind("answer", #"{"role":"model","parts":[{"text":"answer-#"}]}"#),
      ScopeKind("empty answer", #"{"role":"model","parts":[]}"#, isEmpty: true),
      ScopeKind("call f", #"{"role":"model","parts":[\#(functionCall("f"))]}"#),
      ScopeKind("calls f and g", #"{"role":"model","parts":[\#(functionCall("f")),\#(functionCall("g"))]}"#),
      ScopeKind("response f", #"{"role":"user","parts":[\#(functionResponse("f"))]}"#),
      ScopeKind(
        "responses f and g", #"{"role":"user","parts":[\#(functionResponse("f")),\#(functionResponse("g"))]}"#),
      ScopeKind("response g and text", #"{"role":"user","parts":[\#(functionResponse("g")),{"text":"user-#"}]}"#),
    ])
}
