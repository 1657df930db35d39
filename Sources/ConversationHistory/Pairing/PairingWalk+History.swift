extension PairingWalk {
  /// Walks values; block indexes are those within their message.
  init(_ messages: [Message], _ requirements: Requirements) {
    self.init(requirements.results)
    var ids: [MessageText: UInt64] = [:]
    func number(_ id: MessageText) -> UInt64 {
      guard !id.isEmpty else { return 0 }
      if let known = ids[id] { return known }
      let next = UInt64(ids.count + 1)
      ids[id] = next
      return next
    }
    for (index, message) in messages.enumerated() {
      begin(index, Speaker(Outline.RoleCode(message.role)))
      for (position, block) in message.blocks.enumerated() {
        switch block.content {
        case .toolCall(let call) where message.role == .assistant:
          addCall(number(call.id), block: position)
        case .toolResult(let result): addResult(number(result.callID), block: position)
        default: addOther()
        }
      }
    }
    finish()
  }
}
