/// Puts the results of one round into one message, where the wire does not take them in several.
///
/// Where it only prefers one message, the rounds that a repair has touched are joined and the others stay as they are.
public struct JoinToolResults: Pass {
  public static let id = "join-tool-results"
  public static let establishes = "the results of one round stand in one message"

  private let onlyTouched: Bool

  /// Makes the pass.
  public init() { self.init(onlyTouched: false) }

  init(onlyTouched: Bool) { self.onlyTouched = onlyTouched }

  public func apply(to revision: inout Revision) {
    let messages = revision.messages
    var steps: [Revision.Step] = []
    var start = 0
    while start < messages.count {
      var end = start + 1
      while end < messages.count, messages[end].role == messages[start].role { end += 1 }
      append(start..<end, of: messages, to: &steps)
      start = end
    }
    guard steps.contains(where: { if case .keep = $0 { false } else { true } }) else { return }
    revision.rewrite(steps)
  }

  private func append(_ run: Range<Int>, of messages: [Message], to steps: inout [Revision.Step]) {
    func holdsResult(_ index: Int) -> Bool { messages[index].blocks.contains { $0.toolResult != nil } }
    guard messages[run.lowerBound].role == .user, let first = run.first(where: holdsResult),
      let last = run.last(where: holdsResult), first < last,
      !onlyTouched || messages[first...last].contains(where: \.touched)
    else {
      steps += run.map { .keep($0) }
      return
    }
    let blocks = messages[first...last].flatMap(\.blocks)
    var joined = messages[first]
    joined.blocks = blocks.filter { $0.toolResult != nil } + blocks.filter { $0.toolResult == nil }
    joined.lineage = messages[first...last].flatMap(\.lineage)
    let note = Revision.Note(
      pass: Self.id, rule: "tool-count-mismatch", summary: "joined messages with the results of one round")
    for index in run {
      if index == first {
        steps.append(.replace(index, with: joined, note))
      } else if index > first, index <= last {
        steps.append(.remove(index, note))
      } else {
        steps.append(.keep(index))
      }
    }
  }
}
