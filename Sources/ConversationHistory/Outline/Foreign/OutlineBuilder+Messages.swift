package import HistoryJSON

extension OutlineBuilder {
  /// Adds a message that a session reader told by hand. Linear in its blocks.
  package mutating func add(_ message: ForeignMessage, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) {
    let shape = outline.shape ?? ForeignShape()
    outline.shape = shape
    var wire = WireMessage(node: message.node, speaker: speaker(message.role))
    wire.content = message.content ?? -1
    begin(&wire, bytes: bytes, nodes: nodes)
    let last = outline.messages.count - 1
    // The format's own spelling of a content is none that a wire could refuse.
    if !message.blocks.isEmpty {
      outline.messages[last].content = .array
    } else if outline.messages[last].content == .absent {
      outline.messages[last].content = .emptyArray
    }
    for (kind, node) in message.blocks {
      add(shape.block(kind, at: node, bytes: bytes, nodes: nodes), bytes: bytes, nodes: nodes)
    }
    end(bytes: bytes, nodes: nodes)
  }

  /// Results are the user's where the wire has no messages of tools.
  private func speaker(_ role: Role) -> Outline.RoleCode {
    guard role == .tool else { return Outline.RoleCode(role) }
    return switch requirements.results {
    case .leadingUserBlocks, .nextUserBlocks, .equalCount: .user
    case .toolMessages, .anywhereBehind, .adjacentItems: .tool
    }
  }
}
