/// Leaves only text in failed tool results, and what a toolset shows in its own; the rest goes behind the results of
/// their turn.
///
/// A tool reference means nothing outside of a result: it is dropped, and the edit keeps it.
public struct MoveMediaOutOfErrors: Pass {
  public static let id = "move-media-out-of-errors"
  public static let establishes =
    "a failed tool result holds nothing but text, one of a toolset nothing that it cannot show"

  /// Makes the pass.
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
          pass: Self.id, rule: "nontext-error-result", summary: "moved what a result may not hold out of it",
          removed: removed[index] ?? [])
      )
    }
  }

  /// A result with what it may hold, and what else was in it; nil if there is nothing else.
  private static func split(_ block: Block) -> (Block, [Block])? {
    guard var result = block.toolResult else { return nil }
    let isOfToolset = block.extra.contains { $0.name == "toolset_name" }
    let isError = result.isError
    guard isError || isOfToolset else { return nil }
    func isRefused(_ inner: Block) -> Bool {
      isError ? inner.isRichContent : inner.wireType.map { !ToolsetContent.takes($0) } ?? false
    }
    let others = result.content.filter(isRefused)
    guard !others.isEmpty else { return nil }
    result.content.removeAll(where: isRefused)
    if result.content.isEmpty {
      let text = isError ? InsertedText.failedWithoutOutput : InsertedText.movedMedia
      result.content = [.text(MessageText(text))]
    }
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

  /// The type of a block that stands in a result; nil for text and for what is no block.
  fileprivate var wireType: String? {
    switch content {
    case .media(let type), .other(let type): type.string
    case .text, .malformed: nil
    default: origin.flatMap { JSONText($0).string("type") }
    }
  }

  var isToolReference: Bool {
    if case .other(let type) = content { type == "tool_reference" } else { false }
  }
}
