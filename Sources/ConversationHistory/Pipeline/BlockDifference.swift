/// The blocks that only one of two contents has: what an edit removed and what it added.
///
/// Order does not count, so that a block that moved within its message is neither. Linear: of blocks that look alike only
/// a few are compared, which at worst names a block on both sides.
struct BlockDifference {
  private(set) var removed: [Block] = []
  private(set) var added: [Block] = []

  private static let comparisons = 8

  init(from old: [Block], to new: [Block]) {
    let front = zip(old, new).prefix { $0 == $1 }.count
    let back = zip(old[front...].reversed(), new[front...].reversed()).prefix { $0 == $1 }.count
    let left = old[front..<(old.count - back)]
    var places = Dictionary(grouping: left.indices) { Key(left[$0]) }
    var kept: Set<Int> = []
    for block in new[front..<(new.count - back)] {
      let alike = places[Key(block), default: []]
      guard let match = alike.prefix(Self.comparisons).firstIndex(where: { old[$0] == block }) else {
        added.append(block)
        continue
      }
      kept.insert(alike[match])
      places[Key(block)]?.remove(at: match)
    }
    removed = left.indices.filter { !kept.contains($0) }.map { old[$0] }
  }

  /// What equal blocks have in common, and others mostly have not.
  private enum Key: Hashable {
    case text(MessageText)
    case call(MessageText)
    case result(MessageText)
    case thinking(MessageText?)
    case other(MessageText)

    init(_ block: Block) {
      self =
        switch block.content {
        case .text(let text), .refusal(let text): .text(text)
        case .toolCall(let call), .serverToolCall(let call): .call(call.id)
        case .toolResult(let result): .result(result.callID)
        case .serverToolResult(_, let id): .result(id)
        case .thinking(let thinking): .thinking(thinking.signature)
        case .media(let type), .other(let type): .other(type)
        case .malformed: .other("")
        }
    }
  }
}
