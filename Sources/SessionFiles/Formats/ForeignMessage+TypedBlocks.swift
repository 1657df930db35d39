internal import ConversationHistory
internal import HistoryJSON

extension ForeignMessage {
  /// Adds what a content holds in the words of the Messages API: a string, or typed blocks.
  ///
  /// Many agents keep their messages like this for every provider, with members of their own beside those of the wire.
  mutating func addTypedBlocks(of content: Int?, in record: SessionRecord) {
    guard let content else { return }
    if record.isString(content) { return add(.text, at: content) }
    for block in record.elements(of: content) {
      switch record.string("type", in: block) {
      case "text": add(.text, at: block)
      case "tool_use": add(.toolCall, at: block)
      case "tool_result": add(.toolResult, at: block)
      case "thinking", "redacted_thinking", "reasoning": add(.thinking, at: block)
      case "image", "document", "audio", "video": add(.media, at: block)
      default: add(.other, at: block)
      }
    }
  }
}

extension ForeignShape {
  /// The blocks of the Messages API.
  static let typedBlocks = ForeignShape([
    .toolCall: ForeignMembers(id: "id", name: "name", payload: "input"),
    .toolResult: ForeignMembers(id: "tool_use_id", payload: "content", error: "is_error"),
    .thinking: ForeignMembers(text: "thinking", signature: "signature"),
  ])
}
