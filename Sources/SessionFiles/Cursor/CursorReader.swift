internal import ConversationHistory
internal import HistoryJSON

/// Reads a transcript of Cursor, which tells of calls without ids and of no results: only a call with an id can miss its
/// result.
///
/// Memory: the outline's 32 bytes a message and 48 a block.
struct CursorReader: SessionReader {
  private var outliner: SessionOutliner

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.anthropic, options, shape: .typedBlocks) }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    guard let content = record.value("message.content") else { return [] }
    let role: Role = record.string("role") == "assistant" ? .assistant : .user
    var message = ForeignMessage(role, at: 0, content: content)
    message.addTypedBlocks(of: content, in: record)
    for index in message.blocks.indices where message.blocks[index].kind == .toolCall {
      if record.value("id", in: message.blocks[index].node) == nil { message.blocks[index].kind = .other }
    }
    outliner.add(message, in: record)
    return []
  }

  mutating func finish() -> [SessionHistory] {
    outliner.count == 0 ? [] : [SessionHistory(outline: outliner.outline)]
  }
}
