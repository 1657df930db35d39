internal import ConversationHistory

/// Which blocks of a changed message are those that it had, which take the place of one, and which are gone.
struct BlockAlignment {
  enum Source: Equatable {
    /// The old block with that index, as it was.
    case kept(Int)
    /// The old block with that index, changed.
    case changed(Int)
    case new
  }

  /// One for each new block.
  private(set) var sources: [Source] = []
  /// The old blocks of which nothing is left.
  private(set) var gone: [Int] = []

  init(from old: [Block], to new: [Block]) {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      var left = Array((before..<old.count).prefix { removed.contains($0) })
      before += left.count
      while after < new.count, inserted.contains(after) {
        // A changed block stands in the gap that it left.
        if let match = left.firstIndex(where: { old[$0].isAlike(new[after]) }) {
          sources.append(.changed(left.remove(at: match)))
        } else {
          sources.append(.new)
        }
        after += 1
      }
      gone += left
      guard before < old.count, after < new.count else { continue }
      sources.append(.kept(before))
      before += 1
      after += 1
    }
  }
}

extension Block {
  fileprivate func isAlike(_ other: Block) -> Bool {
    switch (content, other.content) {
    case (.text, .text), (.toolCall, .toolCall), (.thinking, .thinking), (.refusal, .refusal): true
    case (.toolResult(let one), .toolResult(let two)): one.callID == two.callID
    default: false
    }
  }
}
