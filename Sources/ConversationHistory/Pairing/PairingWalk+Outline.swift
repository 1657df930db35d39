extension PairingWalk {
  /// Walks an outline; block indexes are the outline's.
  init(_ outline: Outline, _ requirements: Requirements) {
    self.init(requirements.results)
    for index in outline.messages.indices {
      let role = outline.messages[index].role
      begin(index, Speaker(role))
      for block in outline.blocks(of: index) {
        switch outline.blocks[block].kind {
        case .toolCall where role == .assistant: addCall(outline.blocks[block].id, block: block)
        case .toolResult: addResult(outline.blocks[block].id, block: block)
        default: addOther()
        }
      }
    }
    finish()
  }
}

extension PairingWalk.Speaker {
  init(_ role: Outline.RoleCode) {
    switch role {
    case .assistant: self = .assistant
    case .user: self = .user
    case .tool: self = .tool
    case .system, .developer, .function, .other: self = .other
    }
  }
}
