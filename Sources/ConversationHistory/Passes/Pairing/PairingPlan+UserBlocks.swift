extension PairingPlan {
  /// The plan where results are the first blocks of the user turn behind the calls.
  func stepsForUserBlocks() -> [Revision.Step] {
    var steps: [Revision.Step] = []
    var home: Int?
    for index in messages.indices {
      append(index, isHome: home == index, to: &steps)
      home = nil
      guard arrivals[index] != nil || unanswered[index] != nil || freed[index] != nil else {
        continue
      }
      if hasHome(behind: index) {
        home = index + 1
      } else {
        arrive(behind: index, to: &steps)
      }
    }
    return steps
  }

  /// Whether the next message begins with results that stay.
  private func hasHome(behind anchor: Int) -> Bool {
    let next = anchor + 1
    guard next < messages.count, messages[next].role == .user, !movingMessages.contains(next) else {
      return false
    }
    return remaining(next).blocks.first?.toolResult != nil
  }

  /// What is left of a message when its blocks have met their fates.
  private func remaining(_ index: Int) -> (blocks: [Block], notes: [(rule: String, summary: String)]) {
    var blocks: [Block] = []
    var notes: [(rule: String, summary: String)] = []
    for (position, block) in messages[index].blocks.enumerated() {
      switch fate(index, position) {
      case .keep: blocks.append(block)
      case .drop(let rule, let summary): notes.append((rule, summary))
      case .become(let new, let rule, let summary):
        blocks.append(new)
        notes.append((rule, summary))
      case .move, .yield:
        notes.append(("misplaced-tool-result", "moved a result behind its call"))
      }
    }
    if resultsFirst.contains(index) {
      let results = blocks.filter { $0.toolResult != nil }
      let sorted = results + blocks.filter { $0.toolResult == nil }
      if sorted != blocks {
        blocks = sorted
        notes.append(("tool-result-behind-text", "put the results first"))
      }
    }
    return (blocks, notes)
  }

  private func append(_ index: Int, isHome: Bool, to steps: inout [Revision.Step]) {
    let message = messages[index]
    if movingMessages.contains(index) {
      steps.append(.remove(index, moved(message)))
      return
    }
    var (blocks, notes) = remaining(index)
    var added: [Block] = []
    if isHome {
      let leading = blocks.prefix { $0.toolResult != nil }.count
      added = arriving(behind: index - 1) + standIns(behind: index - 1) + (freed[index - 1] ?? [])
      blocks.insert(contentsOf: added, at: leading)
      notes.append(("unanswered-tool-call", "completed the results of the calls before"))
    }
    guard let note = notes.first else {
      steps.append(.keep(index))
      return
    }
    let log = Revision.Note(
      pass: RepairToolPairing.id, rule: note.rule, summary: note.summary,
      removed: gone(index), added: added)
    guard !blocks.isEmpty else {
      steps.append(.remove(index, log))
      return
    }
    var changed = message
    changed.blocks = blocks
    steps.append(.replace(index, with: changed, log))
  }

  /// The blocks of a message that are not in it any more as they were.
  private func gone(_ index: Int) -> [Block] {
    messages[index].blocks.enumerated().filter { fate(index, $0.offset) != .keep }.map(\.element)
  }

  /// Puts what goes behind a message into messages of its own: whole ones first.
  private func arrive(behind anchor: Int, to steps: inout [Revision.Step]) {
    let moving = (arrivals[anchor] ?? []).map(\.message).filter(movingMessages.contains)
    // Where the results of a round must not stand in several messages the last one takes all that are left.
    let last = mayRefuseNeighbours ? moving.last : nil
    let single = arriving(behind: anchor, wholeToo: false)
    let stubs = standIns(behind: anchor)
    var inserted: Set<Int> = []
    for index in moving where inserted.insert(index).inserted {
      var message = whole(index)
      if index == last { message.blocks += single + stubs }
      steps.append(.insert(message, moved(messages[index])))
    }
    if last == nil, !single.isEmpty {
      var fresh = Message(.user, single)
      fresh.lineage = (arrivals[anchor] ?? []).filter { !movingMessages.contains($0.message) }
        .flatMap { messages[$0.message].lineage }
      fresh.lineage = Array(Set(fresh.lineage)).sorted()
      steps.append(.insert(fresh, moved(fresh)))
    }
    if last == nil, !stubs.isEmpty {
      steps.append(.insert(Message(.user, stubs), lost(stubs, behind: anchor)))
    }
    guard let words = freed[anchor] else { return }
    let note = Revision.Note(
      pass: RepairToolPairing.id, rule: "orphan-tool-result",
      summary: "let the user say the output of a tool whose call is gone", added: words)
    steps.append(.insert(Message(.user, words), note))
  }

  private func arriving(behind anchor: Int, wholeToo: Bool = true) -> [Block] {
    (arrivals[anchor] ?? []).filter { wholeToo || !movingMessages.contains($0.message) }
      .map(block(at:))
  }

  private func standIns(behind anchor: Int) -> [Block] {
    (unanswered[anchor] ?? []).map {
      Block(
        .toolResult(
          ToolResult(callID: $0.id, MessageText(InsertedText.lostResult), isError: true)))
    }
  }

  func moved(_ message: Message) -> Revision.Note {
    Revision.Note(
      pass: RepairToolPairing.id, rule: "misplaced-tool-result",
      summary: "moved a result behind its call")
  }

  func lost(_ stubs: [Block], behind anchor: Int) -> Revision.Note {
    Revision.Note(
      pass: RepairToolPairing.id, rule: "unanswered-tool-call",
      summary: "added a result that says that the real one was lost",
      path: messages[anchor].lineage.first.map { "messages[\($0)]" }, added: stubs)
  }
}
