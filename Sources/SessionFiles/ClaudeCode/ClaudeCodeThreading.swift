internal import ConversationHistory

/// Carries the outcome of a pipeline over to the lines of a session: which line changes, goes or comes, and whose parent
/// is whose. Linear in the lines.
struct ClaudeCodeThreading {
  /// What the next message hangs off.
  private struct Link {
    /// The lines of the message before, for the place of an added line.
    var lines: [Int]
    var uuid: [UInt8]
    /// The index of that message in the input; -1 for an added line.
    var index: Int
  }

  /// The lines of each message of the input.
  private let groups: [[Int]]
  private let outcome: Outcome
  /// The message before each one of the input, those that were dropped not counted.
  private let predecessors: [Int]

  init(groups: [[Int]], outcome: Outcome) {
    self.groups = groups
    self.outcome = outcome
    let dropped = Set(outcome.dropped)
    var last = -1
    predecessors = groups.indices.map { index in
      defer { if !dropped.contains(index) { last = index } }
      return last
    }
  }

  func apply(to repair: inout ClaudeCodeRepair) {
    for index in outcome.dropped { for line in groups[index] { repair.remove(line) } }
    let messages = Set(groups.joined())
    let lineOfUUID = repair.linesByUUID()
    var placed: Set<Int> = []
    var link: Link?
    for (position, source) in outcome.sources.enumerated() {
      let message = outcome.history.messages[position]
      guard let index = source.first, placed.insert(index).inserted else {
        // What was taken out of a message that stays, or was never there, needs a line of its own.
        add(message, from: source.first.flatMap { groups[$0].first }, after: &link, to: &repair)
        continue
      }
      for other in source.others { for line in groups[other] { repair.remove(line) } }
      let lines = keep(index, source, message, in: &repair)
      guard let first = lines.first, let last = lines.last else { continue }
      if let before = link, predecessors[index] != before.index,
        !isChild(first, of: before, messages, lineOfUUID, repair)
      {
        repair.setParent(of: first, to: before.uuid)
      }
      link = Link(lines: lines, uuid: repair.uuid(of: last) ?? [], index: index)
    }
  }

  private func isChild(
    _ line: Int, of link: Link, _ messages: Set<Int>, _ lineOfUUID: [[UInt8]: Int],
    _ repair: ClaudeCodeRepair
  ) -> Bool {
    guard link.index >= 0 else { return false }
    return repair.parentMessage(of: line, among: messages, lineOfUUID)
      .map { link.lines.contains($0) } ?? false
  }

  /// Changes the lines of a message that stays; gives those that are left.
  private func keep(
    _ index: Int, _ source: Outcome.Source, _ message: Message, in repair: inout ClaudeCodeRepair
  ) -> [Int] {
    let lines = groups[index]
    if case .kept = source { return lines }
    guard lines.count > 1 else {
      if let line = lines.first { repair.replace(line, with: message) }
      return lines
    }
    return keepParts(lines, of: message, in: &repair)
  }

  /// A message on several lines: each keeps the blocks that it had; new ones go to the last.
  private func keepParts(
    _ lines: [Int], of message: Message, in repair: inout ClaudeCodeRepair
  ) -> [Int] {
    var left: [Int] = []
    for (position, line) in lines.enumerated() {
      let isLast = position == lines.count - 1
      let own = message.blocks.filter { block in
        block.origin.map { $0.source === repair.source(of: line) } ?? isLast
      }
      guard let before = repair.message(of: line) else { continue }
      if own.isEmpty, !before.blocks.isEmpty {
        repair.remove(line)
        continue
      }
      left.append(line)
      if own != before.blocks { repair.replace(line, with: before.with(blocks: own)) }
    }
    return left
  }

  private func add(
    _ message: Message, from model: Int?, after link: inout Link?, to repair: inout ClaudeCodeRepair
  ) {
    guard let before = link, let line = before.lines.last else { return }
    let uuid = repair.add(message, like: model ?? line, behind: line, parent: before.uuid)
    link = Link(lines: before.lines, uuid: uuid, index: -1)
  }
}
