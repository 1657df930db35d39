/// The calls and results of server tools that have no other half, found by rules and passes alike.
struct ServerToolPairs {
  struct Place {
    var message: Int
    /// The index within the message.
    var block: Int
  }

  struct Entry {
    var kind: BlockKind
    var id: UInt64
  }

  struct Turn {
    var isAssistant: Bool
    var blocks: [Entry]
  }

  /// Calls without a result in turns that are over.
  private(set) var calls: [Place] = []
  /// Calls that wait for the provider in a turn that is open.
  private(set) var waiting: [Place] = []
  /// Results without a call before them.
  private(set) var results: [Place] = []

  /// Walks the messages in order. A call may wait while its turn is open: at the end, or before results alone. Linear.
  init(_ turns: [Turn]) {
    var open: [UInt64: Place] = [:]
    var called: Set<UInt64> = []
    for (message, turn) in turns.enumerated() {
      for (block, entry) in turn.blocks.enumerated() {
        switch entry.kind {
        case .serverToolCall where turn.isAssistant:
          called.insert(entry.id)
          open[entry.id] = Place(message: message, block: block)
        case .serverToolResult where turn.isAssistant:
          if !called.contains(entry.id) { results.append(Place(message: message, block: block)) }
          open[entry.id] = nil
        default: break
        }
      }
    }
    let last = turns.lastIndex { $0.isAssistant } ?? -1
    let tail = turns[(last + 1)...]
    let isOpen = tail.allSatisfy { turn in turn.blocks.allSatisfy { $0.kind == .toolResult } }
    let unanswered = open.values.sorted { ($0.message, $0.block) < ($1.message, $1.block) }
    waiting = unanswered.filter { isOpen && Self.isInLastTurn($0.message, turns, last) }
    calls = unanswered.filter { !isOpen || !Self.isInLastTurn($0.message, turns, last) }
  }

  /// Whether only the assistant and results of tools stand from a message to the last answer.
  private static func isInLastTurn(_ message: Int, _ turns: [Turn], _ last: Int) -> Bool {
    turns[message...max(message, last)].allSatisfy { turn in
      turn.isAssistant || !turn.blocks.isEmpty && turn.blocks.allSatisfy { $0.kind == .toolResult }
    }
  }
}
