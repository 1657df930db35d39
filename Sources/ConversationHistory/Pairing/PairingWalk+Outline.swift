extension PairingWalk {
  /// Walks an outline; block indexes are the outline's.
  init(_ outline: Outline, _ requirements: Requirements) {
    self.init(requirements.results)
    reserve(outline.blocks.count { $0.kind == .toolCall })
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

  /// What rules need to know before they look at the pairs.
  var traits: Outline.Traits {
    var traits: Outline.Traits = repeatsCallID ? .repeatedCallID : []
    if !calls.allSatisfy(\.isInPlace) || !results.allSatisfy(\.isInPlace) { traits.insert(.unpaired) }
    return traits
  }
}

extension PairingWalk.Call {
  /// Whether its result stands where the wire wants it.
  var isInPlace: Bool { if case .inPlace = answer { true } else { false } }
}

extension PairingWalk.Result {
  /// Whether it stands where the wire wants it.
  var isInPlace: Bool { if case .inPlace = verdict { true } else { false } }
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
