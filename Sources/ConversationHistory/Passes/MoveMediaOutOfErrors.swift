/// Leaves only text in failed tool results; images and documents go behind the results of their turn.
///
/// A tool reference means nothing outside of a result: it is dropped, and the edit keeps it.
public struct MoveMediaOutOfErrors: Pass {
  public static let id = "move-media-out-of-errors"
  public static let establishes = "a failed tool result holds nothing but text"

  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic else { return }
    var changed: [Int: Message] = [:]
    var removed: [Int: [Block]] = [:]
    // What goes behind the last result of the user's turn at hand, and the message with that result.
    var moved: [Block] = []
    var last: Int?
    func settle() {
      guard let index = last, !moved.isEmpty else { return }
      var message = changed[index] ?? revision.messages[index]
      let place = (message.blocks.lastIndex { $0.toolResult != nil } ?? message.blocks.count - 1) + 1
      message.blocks.insert(contentsOf: moved, at: place)
      changed[index] = message
      moved = []
    }
    for (index, message) in revision.messages.enumerated() {
      if message.role != .user {
        settle()
        last = nil
        continue
      }
      if message.blocks.contains(where: { $0.toolResult != nil }) { last = index }
      var new = message
      for position in message.blocks.indices {
        guard let (block, others) = Self.split(message.blocks[position]) else { continue }
        new.blocks[position] = block
        moved += others.filter { !$0.isToolReference }
        removed[index, default: []] += others.filter(\.isToolReference)
      }
      if new != message { changed[index] = new }
    }
    settle()
    revision.replaceEach { index, _ in
      guard let message = changed[index] else { return nil }
      return (
        message,
        Revision.Note(
          pass: Self.id, rule: "nontext-error-result", summary: "moved what is no text out of a failed result",
          removed: removed[index] ?? [])
      )
    }
  }

  /// A failed result with its texts alone, and what else was in it; nil if there is nothing else.
  private static func split(_ block: Block) -> (Block, [Block])? {
    guard var result = block.toolResult, result.isError else { return nil }
    let others = result.content.filter(\.isRichContent)
    guard !others.isEmpty else { return nil }
    result.content.removeAll(where: \.isRichContent)
    if result.content.isEmpty { result.content = [.text(MessageText(InsertedText.failedWithoutOutput))] }
    var block = block
    block.content = .toolResult(result)
    return (block, others)
  }
}

extension Block {
  /// Whether the block has a type, and it is not text.
  fileprivate var isRichContent: Bool {
    switch content {
    case .text, .malformed: false
    default: true
    }
  }

  var isToolReference: Bool {
    if case .other(let type) = content { type == "tool_reference" } else { false }
  }
}
