internal import ConversationHistory
internal import HistoryJSON

/// Reads the messages of goose; the first line is of the session itself (block/goose crates/goose/src/session/legacy.rs).
///
/// Memory: the outline's 32 bytes a message and 48 a block.
struct GooseReader: SessionReader {
  private var outliner: SessionOutliner

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.anthropic, options, shape: .goose) }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    if let list = record.value("conversation") {
      for message in record.elements(of: list) { add(message, record) }
    } else if record.value("role") != nil {
      add(0, record)
    }
    return []
  }

  private mutating func add(_ node: Int, _ record: SessionRecord) {
    // What a compaction replaced stays for the user alone.
    if let seen = record.value("metadata.agentVisible", in: node), record.kind(seen) == .false { return }
    let content = record.value("content", in: node)
    var message = ForeignMessage(
      record.string("role", in: node) == "assistant" ? .assistant : .user, at: node, content: content)
    for part in record.elements(of: content) {
      switch record.string("type", in: part) {
      case "text": message.add(.text, at: part)
      case "toolRequest", "frontendToolRequest": message.add(.toolCall, at: part)
      case "toolResponse": message.add(.toolResult, at: part)
      case "thinking", "redactedThinking": message.add(.thinking, at: part)
      case "image": message.add(.media, at: part)
      default: message.add(.other, at: part)
      }
    }
    outliner.add(message, in: record)
  }

  mutating func finish() -> [SessionHistory] {
    outliner.count == 0 ? [] : [SessionHistory(outline: outliner.outline)]
  }
}

extension ForeignShape {
  fileprivate static let goose = ForeignShape([
    .toolCall: ForeignMembers(
      id: "id", name: "toolCall.value.name", "toolCall.status", payload: "toolCall.value.arguments", "toolCall"),
    .toolResult: ForeignMembers(
      id: "id", payload: "toolResult.value", "toolResult.error", "toolResult", error: "toolResult.status"),
    .thinking: ForeignMembers(text: "thinking", "data", signature: "signature"),
  ])
}
