extension RenameTools {
  /// Gives responses of Gemini without a name those of the calls that nothing else answers, in their order.
  ///
  /// The API pairs by name and order, so that as many responses as calls leave no doubt; others are without a call.
  func nameResponses(_ revision: inout Revision) {
    let messages = revision.messages
    guard revision.history.dialect.family == .gemini,
      messages.contains(where: { $0.blocks.contains { $0.toolResult?.callID.isEmpty ?? false } })
    else { return }
    let walk = PairingWalk(messages, revision.requirements)
    let open = Set(
      walk.calls.filter { $0.answer == .none }.map { PairingPlan.Place(message: $0.message, block: $0.block) })
    var names: [PairingPlan.Place: MessageText] = [:]
    var calls: [MessageText] = []
    var unnamed: [PairingPlan.Place] = []
    func settle() {
      guard calls.count == unnamed.count else { return }
      for (place, name) in zip(unnamed, calls) { names[place] = name }
    }
    var wasAssistant = false
    for (index, message) in messages.enumerated() {
      let isAssistant = message.role == .assistant
      if isAssistant, !wasAssistant {
        settle()
        (calls, unnamed) = ([], [])
      }
      wasAssistant = isAssistant
      for (position, block) in message.blocks.enumerated() {
        let place = PairingPlan.Place(message: index, block: position)
        if open.contains(place), let call = block.toolCall { calls.append(call.name) }
        if !isAssistant, block.toolResult?.callID.isEmpty ?? false { unnamed.append(place) }
      }
    }
    settle()
    guard !names.isEmpty else { return }
    let places = Dictionary(grouping: names.keys, by: \.message)
    revision.replaceEach { index, message in
      guard let own = places[index] else { return nil }
      var message = message
      for place in own {
        guard let name = names[place], var result = message.blocks[place.block].toolResult else { continue }
        result.callID = name
        message.blocks[place.block].content = .toolResult(result)
      }
      return (
        message,
        Revision.Note(
          pass: Self.id, rule: "invalid-tool-name", summary: "gave a function response the name of its call")
      )
    }
  }
}
