internal import ConversationHistory
internal import HistoryJSON

extension ForeignMessage {
  /// A message that is one of Chat Completions but for members of the agent's own: a result stands in its content, and
  /// an answer that only calls may have an empty one.
  static func chat(at node: Int, in record: SessionRecord) -> ForeignMessage {
    let content = record.value("content", in: node)
    let role = Role.chat[record.string("role", in: node) ?? ""] ?? .user
    var message = ForeignMessage(role, at: node, content: content)
    guard role != .tool else { return message.with(.toolResult, at: node) }
    let calls = Array(record.elements(of: record.value("tool_calls", in: node)))
    if calls.isEmpty || !record.isString(content) || record.says(content) {
      message.addTypedBlocks(of: content, in: record)
    }
    if !calls.isEmpty, message.blocks.isEmpty { message.content = nil }
    for call in calls { message.add(.toolCall, at: call) }
    return message
  }
}
