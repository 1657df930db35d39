extension RenameTools {
  /// Gives responses of Gemini without a name that of the call at their place in the round.
  func nameResponses(_ revision: inout Revision) {
    guard revision.history.dialect.family == .gemini,
      revision.messages.contains(where: { $0.blocks.contains { $0.toolResult?.callID.isEmpty ?? false } })
    else { return }
    var called: [MessageText] = []
    var isAnswering = false
    var place = 0
    revision.replaceEach { _, message in
      if message.role == .assistant {
        if isAnswering { called = [] }
        isAnswering = false
        called += message.blocks.compactMap { $0.toolCall?.name }
        return nil
      }
      if !isAnswering { place = 0 }
      isAnswering = true
      var changed = message
      for (index, block) in message.blocks.enumerated() {
        guard var result = block.toolResult else { continue }
        defer { place += 1 }
        guard result.callID.isEmpty else { continue }
        result.callID = place < called.count ? called[place] : Self.unnamed
        changed.blocks[index].content = .toolResult(result)
      }
      guard changed != message else { return nil }
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: "invalid-tool-name", summary: "gave a function response the name of its call")
      )
    }
  }
}
