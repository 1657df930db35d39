import ConversationHistory

/// A request body of many short messages, in the wire form of a dialect.
struct ScalingBody: Sendable {
  let bytes: [UInt8]
  /// The messages, items or contents in it.
  let messages: Int

  /// A body of whole rounds, at least as many messages as asked for; Responses makes an item of each call.
  init(_ dialect: Dialect, _ damage: ScalingDamage, messages wanted: Int) {
    let wire = ScalingWire(dialect)
    var written: [String] = []
    var round = 0
    while written.count < wanted {
      for part in damage.round(round) { written += wire.messages(part, round) }
      round += 1
    }
    // What is said last is the user's, so that nothing is refused for its end.
    written += wire.messages(.user, round)
    messages = written.count
    bytes = [UInt8]((wire.start + written.joined(separator: ",") + "]}").utf8)
  }
}

/// How a dialect spells the parts of a round.
private struct ScalingWire {
  private enum Form { case anthropic, bedrock, chat, responses, gemini }

  private let form: Form

  init(_ dialect: Dialect) {
    switch dialect.id.prefix(while: { $0 != "/" }) {
    case "anthropic": form = .anthropic
    case "bedrock": form = .bedrock
    case "openai-responses": form = .responses
    case "gemini": form = .gemini
    default: form = .chat
    }
  }

  var start: String {
    switch form {
    case .anthropic, .chat: #"{"messages":["#
    case .bedrock: #"{"toolConfig":{"tools":[{"toolSpec":{"name":"f","inputSchema":{"json":{}}}}]},"messages":["#
    case .responses: #"{"input":["#
    case .gemini: #"{"contents":["#
    }
  }

  func messages(_ part: ScalingDamage.Part, _ round: Int) -> [String] {
    switch part {
    case .user: [said("user", "question \(round)")]
    // Gemini has no role of that name: what is said in it is the user's.
    case .system: [said("system", "rule \(round)")]
    case .answer: [said(form == .gemini ? "model" : "assistant", "answer \(round)")]
    case .calls(let ids): calls(ids)
    case .result(let id): [result(id, "output \(round)")]
    }
  }

  private func said(_ role: String, _ text: String) -> String {
    switch form {
    case .anthropic, .chat, .responses: #"{"role":"\#(role)","content":"\#(text)"}"#
    case .bedrock: #"{"role":"\#(role)","content":[{"text":"\#(text)"}]}"#
    case .gemini: #"{"role":"\#(role)","parts":[{"text":"\#(text)"}]}"#
    }
  }

  private func calls(_ ids: [String]) -> [String] {
    func list(_ one: (String) -> String) -> String { ids.map(one).joined(separator: ",") }
    switch form {
    case .anthropic:
      let calls = list { #"{"type":"tool_use","id":"\#($0)","name":"f","input":{}}"# }
      return [#"{"role":"assistant","content":[\#(calls)]}"#]
    case .bedrock:
      let calls = list { #"{"toolUse":{"toolUseId":"\#($0)","name":"f","input":{}}}"# }
      return [#"{"role":"assistant","content":[\#(calls)]}"#]
    case .chat:
      let calls = list { #"{"id":"\#($0)","type":"function","function":{"name":"f","arguments":"{}"}}"# }
      return [#"{"role":"assistant","content":null,"tool_calls":[\#(calls)]}"#]
    case .responses: return ids.map { #"{"type":"function_call","call_id":"\#($0)","name":"f","arguments":"{}"}"# }
    // Calls pair by their names here.
    case .gemini: return [#"{"role":"model","parts":[\#(list { #"{"functionCall":{"name":"\#($0)","args":{}}}"# })]}"#]
    }
  }

  private func result(_ id: String, _ text: String) -> String {
    switch form {
    case .anthropic:
      #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"\#(id)","content":"\#(text)"}]}"#
    case .bedrock:
      #"{"role":"user","content":[{"toolResult":{"toolUseId":"\#(id)","content":[{"text":"\#(text)"}]}}]}"#
    case .chat: #"{"role":"tool","tool_call_id":"\#(id)","content":"\#(text)"}"#
    case .responses: #"{"type":"function_call_output","call_id":"\#(id)","output":"\#(text)"}"#
    case .gemini:
      #"{"role":"user","parts":[{"functionResponse":{"name":"\#(id)","response":{"output":"\#(text)"}}}]}"#
    }
  }
}
