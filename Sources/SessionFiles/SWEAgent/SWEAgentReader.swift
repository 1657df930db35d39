internal import ConversationHistory
internal import HistoryJSON

/// Reads the history of a trajectory: messages of Chat Completions, whose results name their calls in a list. The
/// document is held whole.
struct SWEAgentReader: SessionReader {
  private let options: ReadingOptions

  init(_ options: ReadingOptions) { self.options = options }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    var outliner = SessionOutliner(.openAIChat, options, shape: .sweAgent)
    outliner.noteModel(record.value("info.config.model.model_name"), in: record)
    for node in record.elements(of: record.value("history") ?? record.value("messages")) {
      outliner.add(message(node, record), in: record)
    }
    return outliner.count == 0 ? [] : [SessionHistory(outline: outliner.outline)]
  }

  private func message(_ node: Int, _ record: SessionRecord) -> ForeignMessage {
    let content = record.value("content", in: node)
    let role = Role.chat[record.string("role", in: node) ?? ""] ?? .user
    var message = ForeignMessage(role, at: node, content: content)
    guard role != .tool else { return message.with(.toolResult, at: node) }
    let calls = Array(record.elements(of: record.value("tool_calls", in: node)))
    // An answer that only calls has no content.
    if calls.isEmpty || record.says(content) { message.addTypedBlocks(of: content, in: record) }
    if !calls.isEmpty, message.blocks.isEmpty { message.content = nil }
    for call in calls { message.add(.toolCall, at: call) }
    return message
  }

  mutating func finish() -> [SessionHistory] { [] }
}

extension ForeignShape {
  fileprivate static let sweAgent = ForeignShape([
    .toolCall: ForeignMembers(id: "id", name: "function.name", payload: "function.arguments"),
    .toolResult: ForeignMembers(id: "tool_call_ids.0", "tool_call_id", payload: "content"),
  ])
}
