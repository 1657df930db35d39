/// Puts the client's tool calls behind the other blocks of their message, never across a thinking block.
public struct MoveToolCallsLast: Pass {
  public static let id = "move-tool-calls-last"
  public static let establishes = "nothing but tool calls follows a tool call in its segment of a message"

  private let onlyWhereRefused: Bool

  /// Makes the pass; it may leave alone what is refused only sometimes, unless a repair brought it.
  public init(onlyWhereRefused: Bool = false) { self.onlyWhereRefused = onlyWhereRefused }

  public func apply(to revision: inout Revision) {
    let dialect = revision.history.dialect
    revision.replaceEach { _, message in
      guard message.role == .assistant, let order = ToolCallOrder(message.blocks.map(\.kind)),
        order.isRefused || !onlyWhereRefused || Self.isBrought(message, dialect)
      else { return nil }
      let blocks = Self.ordered(message.blocks)
      guard blocks != message.blocks else { return nil }
      var changed = message
      changed.blocks = blocks
      return (
        changed,
        Revision.Note(pass: Self.id, rule: "tool-call-not-last", summary: "moved tool calls to the end")
      )
    }
  }

  /// Whether the message did not stand so in the input: a call became the client's, or a block came behind it.
  private static func isBrought(_ message: Message, _ dialect: Dialect) -> Bool {
    guard message.touched else { return false }
    guard let origin = message.origin, let old = HistoryBuilder.message(at: origin, dialect) else { return true }
    return old.role != .assistant || ToolCallOrder(old.blocks.map(\.kind)) == nil
  }

  private static func ordered(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    var calls: [Block] = []
    for block in blocks {
      if block.toolCall != nil {
        calls.append(block)
      } else {
        if block.isThinking {
          result += calls
          calls = []
        }
        result.append(block)
      }
    }
    return result + calls
  }
}

extension Block {
  /// The kind that an outline gives the block.
  var kind: BlockKind {
    switch content {
    case .text: .text
    case .toolCall: .toolCall
    case .toolResult: .toolResult
    case .thinking(let thinking): thinking.isRedacted ? .redactedThinking : .thinking
    case .refusal: .refusal
    case .serverToolCall: .serverToolCall
    case .serverToolResult: .serverToolResult
    case .media: .media
    case .other: .other
    case .malformed: .malformed
    }
  }
}
