internal import ConversationHistory
internal import HistoryJSON

/// Reads a task of Cline or Roo Code: messages of Anthropic, of which a condensing or a truncation hides some
/// (RooCodeInc/Roo-Code src/core/condense/index.ts).
///
/// The document is held whole.
struct ClineReader: SessionReader {
  private let options: ReadingOptions
  /// Cline has blocks of its own, such as `file`, and results that are objects.
  private let isOwnForm: Bool

  init(_ options: ReadingOptions, isOwnForm: Bool = false) {
    self.options = options
    self.isOwnForm = isOwnForm
  }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    var outliner = SessionOutliner(.anthropic, options, shape: isOwnForm ? .cline : nil)
    let list = record.kind(0) == .array ? 0 : record.value("messages")
    let all = Array(record.elements(of: list))
    let summary = all.lastIndex { record.isTrue("isSummary", in: $0) }
    for message in effective(all, from: summary, record) {
      outliner.noteModel(record.value("modelInfo.id", in: message), in: record)
      if isOwnForm {
        outliner.add(own(message, record), in: record)
      } else {
        outliner.read(message: message, in: record)
      }
    }
    // Results whose calls were condensed away are left out when the task goes on.
    return [SessionHistory(outline: outliner.outline, isFragment: summary != nil)]
  }

  /// The messages that are sent: from the last summary on, less what a marker that is still there hides.
  private func effective(_ all: [Int], from summary: Int?, _ record: SessionRecord) -> [Int] {
    let hiding = Set(all.flatMap { [record.hash("condenseId", in: $0), record.hash("truncationId", in: $0)] })
    return all[(summary ?? 0)...].filter { message in
      let parents = [record.hash("condenseParent", in: message), record.hash("truncationParent", in: message)]
      return !parents.contains { $0 != 0 && hiding.contains($0) }
    }
  }

  private func own(_ node: Int, _ record: SessionRecord) -> ForeignMessage {
    let content = record.value("content", in: node)
    var message = ForeignMessage(
      record.string("role", in: node) == "assistant" ? .assistant : .user, at: node, content: content)
    message.addTypedBlocks(of: content, in: record)
    for index in message.blocks.indices where record.string("type", in: message.blocks[index].node) == "file" {
      message.blocks[index].kind = .text
    }
    return message
  }

  mutating func finish() -> [SessionHistory] { [] }
}

extension ForeignShape {
  fileprivate static let cline = ForeignShape([
    .text: ForeignMembers(text: "text", "content"),
    .toolCall: ForeignMembers(id: "id", name: "name", payload: "input"),
    .toolResult: ForeignMembers(id: "tool_use_id", payload: "content", error: "is_error"),
    .thinking: ForeignMembers(text: "thinking", signature: "signature"),
  ])
}
