internal import ConversationHistory
internal import HistoryJSON

/// Reads the samples of a log of Inspect, each a conversation. The document is held whole.
struct InspectEvalReader: SessionReader {
  private let options: ReadingOptions

  init(_ options: ReadingOptions) { self.options = options }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    record.elements(of: record.value("samples")).compactMap { sample in
      var outliner = SessionOutliner(.openAIChat, options, shape: .inspectEval)
      for node in record.elements(of: record.value("messages", in: sample)) {
        outliner.noteModel(record.value("model", in: node), in: record)
        outliner.add(message(node, record), in: record)
      }
      return outliner.count == 0 ? nil : SessionHistory(outline: outliner.outline)
    }
  }

  private func message(_ node: Int, _ record: SessionRecord) -> ForeignMessage {
    let content = record.value("content", in: node)
    let role = Role.chat[record.string("role", in: node) ?? ""] ?? .user
    var message = ForeignMessage(role, at: node, content: content)
    guard role != .tool else { return message.with(.toolResult, at: node) }
    let calls = Array(record.elements(of: record.value("tool_calls", in: node)))
    if let content, record.isString(content) {
      // An answer that only calls has an empty content.
      if calls.isEmpty || record.says(content) { message.add(.text, at: content) } else { message.content = nil }
    }
    for part in record.elements(of: content) {
      switch record.string("type", in: part) {
      case "text": message.add(.text, at: part)
      case "reasoning": message.add(.thinking, at: part)
      default: message.add(.media, at: part)
      }
    }
    for call in calls { message.add(.toolCall, at: call) }
    return message
  }

  mutating func finish() -> [SessionHistory] { [] }
}

extension ForeignShape {
  fileprivate static let inspectEval = ForeignShape([
    .toolCall: ForeignMembers(id: "id", name: "function", payload: "arguments"),
    .toolResult: ForeignMembers(
      id: "tool_call_id", name: "function", payload: "content"),
    .thinking: ForeignMembers(text: "reasoning", signature: "signature"),
  ])
}
