extension WireEntry {
  /// A message of Chat Completions: a `tool` message is one result; calls stand in a member of their own.
  mutating func readChat(_ message: JSONTree) {
    speaker = Self.speaker(message["role"], .chat)
    let said = message["content"].map { Self.pieces(of: $0, .chat) } ?? []
    guard speaker != .tool else {
      pieces = [.result(id: message["tool_call_id"]?.text, said)]
      return
    }
    pieces = said
    if let refusal = message["refusal"]?.text { pieces.append(.text(refusal)) }
    for call in message["tool_calls"]?.elements ?? [] {
      pieces.append(call.isObject ? .call(id: call["id"]?.text, call) : .malformed(call))
    }
  }

  static func chatPiece(_ part: JSONTree) -> Piece {
    guard let type = part["type"]?.text else { return .malformed(part) }
    switch String(decoding: type, as: UTF8.self) {
    case "text", "input_text", "output_text":
      return part["text"]?.text.map { .text($0) } ?? .malformed(part)
    default: return blob(part)
    }
  }
}
