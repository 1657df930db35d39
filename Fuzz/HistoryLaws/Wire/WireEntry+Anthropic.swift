extension WireEntry {
  static func anthropicPiece(_ block: JSONTree) -> Piece {
    guard let type = block["type"]?.text else { return .malformed(block) }
    switch String(decoding: type, as: UTF8.self) {
    case "text": return block["text"]?.text.map { .text($0) } ?? .malformed(block)
    case "tool_use": return .call(id: block["id"]?.text, block)
    case "tool_result":
      let said = block["content"].map { pieces(of: $0, .anthropic) } ?? []
      return .result(id: block["tool_use_id"]?.text, said)
    case let name where ["thinking", "tool_use", "tool_result"].contains(where: name.hasSuffix):
      return .fleeting(block)
    default: return blob(block)
    }
  }
}
