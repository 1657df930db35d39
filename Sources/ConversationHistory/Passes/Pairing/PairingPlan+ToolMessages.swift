extension PairingPlan {
  /// The plan where each result is a message of its own, directly behind the message with the calls.
  func stepsForToolMessages() -> [Revision.Step] {
    var steps: [Revision.Step] = []
    var anchor: Int?
    // Orphans among the results of a round go behind them.
    var deferred: [Revision.Step] = []
    for index in messages.indices {
      if messages[index].role != .tool {
        close(&anchor, &deferred, &steps)
        append(index, to: &steps)
        if messages[index].role == .assistant, hasCalls(index) { anchor = index }
      } else if anchor != nil, case .become(let block, _, _) = fate(index, 0), block.toolResult == nil {
        // An orphan within a round: it must not stand between the results.
        let note = note(index)
        steps.append(.remove(index, note))
        deferred.append(.insert(freed(index, block), note))
      } else {
        append(index, to: &steps)
      }
    }
    close(&anchor, &deferred, &steps)
    return steps
  }

  private func hasCalls(_ index: Int) -> Bool {
    messages[index].blocks.contains { $0.toolCall != nil }
  }

  /// The results of a round end here: what belongs to them comes now.
  private func close(
    _ anchor: inout Int?, _ deferred: inout [Revision.Step], _ steps: inout [Revision.Step]
  ) {
    if let index = anchor {
      for place in arrivals[index] ?? [] {
        steps.append(.insert(whole(place.message), moved(messages[place.message])))
      }
      for call in unanswered[index] ?? [] {
        let result = Block(
          .toolResult(ToolResult(callID: call.id, MessageText(InsertedText.lostResult))))
        steps.append(
          .insert(Message(.tool, [result], extra: messages[index].outputType), lost([result], behind: index)))
      }
    }
    steps += deferred
    deferred = []
    anchor = nil
  }

  private func append(_ index: Int, to steps: inout [Revision.Step]) {
    guard fates[index] != nil else {
      steps.append(.keep(index))
      return
    }
    switch fate(index, 0) {
    case .keep: steps.append(.keep(index))
    case .drop, .move: steps.append(.remove(index, note(index)))
    case .yield(let real):
      steps.append(.remove(index, note(index)))
      steps.append(.insert(whole(real), note(index)))
    case .become(let block, _, _):
      guard block.toolResult == nil else {
        var changed = messages[index]
        changed.blocks = [block]
        steps.append(.replace(index, with: changed, note(index)))
        return
      }
      steps.append(.replace(index, with: freed(index, block), note(index)))
    }
  }

  /// A user message with the text of an orphan.
  private func freed(_ index: Int, _ block: Block) -> Message {
    var message = Message(.user, [block])
    message.lineage = messages[index].lineage
    return message
  }

  private func note(_ index: Int) -> Revision.Note {
    let (rule, summary) =
      switch fate(index, 0) {
      case .drop(let rule, let summary), .become(_, let rule, let summary): (rule, summary)
      case .yield:
        ("duplicate-tool-result", "put the real result in the place of a stub")
      case .keep, .move: ("misplaced-tool-result", "moved a result behind its call")
      }
    return Revision.Note(pass: RepairToolPairing.id, rule: rule, summary: summary)
  }
}

extension Message {
  /// Whether it is a call of a custom tool of Responses.
  var isCustomItem: Bool { extra.last { $0.name == "type" }?.value.text == "custom_tool_call" }

  /// The type that an output of this call has, where it is another than that of a function.
  fileprivate var outputType: [Member] { isCustomItem ? [Member("type", "custom_tool_call_output")] : [] }
}
