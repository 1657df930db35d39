extension WireEntry {
  /// An item of Responses: a message, a call, an output, or something of the provider's.
  mutating func readItem(_ item: JSONTree) {
    let type = item["type"]?.text.map { String(decoding: $0, as: UTF8.self) } ?? "message"
    switch type {
    case "message":
      if item["role"]?.says("tool") ?? false, let id = item["tool_call_id"] {
        speaker = .tool
        pieces = [.result(id: id.text, item["content"].map { Self.pieces(of: $0, .responses) } ?? [])]
        return
      }
      speaker = Self.speaker(item["role"], .responses)
      pieces = item["content"].map { Self.pieces(of: $0, .responses) } ?? []
      for call in item["tool_calls"]?.elements ?? [] {
        pieces.append(call.isObject ? .call(id: call["id"]?.text, call) : .malformed(call))
      }
    case "function_call", "custom_tool_call":
      speaker = .assistant
      pieces = [.call(id: item["call_id"]?.text, item)]
    case "function_call_output", "custom_tool_call_output":
      speaker = .tool
      pieces = [.result(id: item["call_id"]?.text, item["output"].map { Self.pieces(of: $0, .responses) } ?? [])]
    default:
      speaker = .assistant
      pieces = [.fleeting(item)]
    }
  }
}
