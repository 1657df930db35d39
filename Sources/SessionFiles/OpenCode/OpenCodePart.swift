internal import ConversationHistory
internal import HistoryJSON

/// What a part of opencode puts on the wire.
enum OpenCodePart {
  case text(BlockKind)
  /// A call, and whether its result is there: both stand in one part.
  case tool(isAnswered: Bool)
  /// A new request to the model begins.
  case step
  case nothing

  init(_ part: Int, in record: SessionRecord) {
    switch record.string("type", in: part) {
    case "text":
      // What is there for the screen only, and a text that has not come yet.
      let isSent = !record.isTrue("ignored", in: part) && record.string("text", in: part) != ""
      self = isSent ? .text(.text) : .nothing
    case "reasoning": self = .text(.thinking)
    case "file": self = .text(.media)
    case "tool":
      let status = record.string("state.status", in: part)
      self = .tool(isAnswered: status == "completed" || status == "error")
    case "step-start": self = .step
    default: self = .nothing
    }
  }
}

extension ForeignShape {
  static let openCode = ForeignShape([
    .toolCall: ForeignMembers(id: "callID", name: "tool", payload: "state.input"),
    .toolResult: ForeignMembers(id: "callID", payload: "state.output", "state.error", error: "state.status"),
    .thinking: ForeignMembers(text: "text"),
  ])
}
