extension WireEntry {
  /// A block of Converse: its one member tells what it is, so that one without any says nothing.
  static func bedrockPiece(_ block: JSONTree) -> Piece {
    if let text = block["text"] { return text.text.map { .text($0) } ?? .malformed(block) }
    if let call = block["toolUse"] { return .call(id: call["toolUseId"]?.text, block) }
    if let result = block["toolResult"] {
      let said = result["content"].map { pieces(of: $0, .bedrock) } ?? []
      return .result(id: result["toolUseId"]?.text, said)
    }
    if block["reasoningContent"] != nil || block["cachePoint"] != nil { return .fleeting(block) }
    return block == .members([]) ? .text([]) : blob(block)
  }
}
