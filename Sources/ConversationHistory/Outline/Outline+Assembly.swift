extension Outline {
  /// The shape of the same history with its messages in another order, some joined and some left out.
  ///
  /// `members` are messages, one group's behind the other's, and `ends` says where in them each group ends. A group
  /// becomes one message: that of its first member with the blocks of all. Linear in the blocks.
  package func assembled(_ members: [Int], ends: [Int]) -> Outline {
    var result = Outline(dialect: dialect, model: model)
    result.traits = traits
    result.tools = tools
    result.range = range
    result.isWhole = isWhole
    result.line = line
    result.shape = shape
    result.messages.reserveCapacity(ends.count)
    result.blocks.reserveCapacity(members.reduce(0) { $0 + blocks(of: $1).count })
    var start = 0
    for end in ends {
      defer { start = end }
      guard start < end else { continue }
      var message = messages[members[start]]
      message.firstBlock = UInt32(result.blocks.count)
      for index in start..<end {
        // One by one: most messages have one or two blocks, and a slice of them costs more than they do.
        for block in blocks(of: members[index]) { result.blocks.append(blocks[block]) }
      }
      if result.blocks.count > Int(message.firstBlock), message.content != .string {
        message.content = .array
      }
      result.messages.append(message)
    }
    // Neighbours in the file are not those in the history.
    result.traits.remove(.repeatedRole)
    if result.repeatsRole { result.traits.insert(.repeatedRole) }
    return result
  }

  /// Where each message starts in the input, in bytes.
  package var messageOffsets: [Int] { messages.map(\.offset) }

  /// How many blocks each message has.
  package var blockCounts: [Int] { messages.indices.map { blocks(of: $0).count } }

  /// The ids of the calls of a message, as hashes.
  package func calls(of message: Int) -> [UInt64] {
    blocks(of: message).filter { blocks[$0].kind == .toolCall }.map { blocks[$0].id }
  }

  /// The ids that the results of a message name, as hashes.
  package func results(of message: Int) -> [UInt64] {
    blocks(of: message).filter { blocks[$0].kind == .toolResult }.map { blocks[$0].id }
  }
}

extension Outline {
  /// Whether the last message is the assistant's.
  package var endsWithAssistant: Bool { messages.last?.role == .assistant }
}

extension Outline {
  /// Pairs calls and results that have no ids by their order: a result answers the first call that is open.
  package mutating func pairByOrder() {
    var open: ArraySlice<UInt64> = []
    var next: UInt64 = 1
    for index in blocks.indices where blocks[index].id == 0 {
      switch blocks[index].kind {
      case .toolCall:
        blocks[index].id = next
        open.append(next)
        next += 1
      case .toolResult: blocks[index].id = open.popFirst() ?? 0
      default: continue
      }
      if blocks[index].id != 0 { blocks[index].flags.remove(.oddID) }
    }
  }
}
