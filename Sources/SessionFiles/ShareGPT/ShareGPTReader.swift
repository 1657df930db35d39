internal import ConversationHistory
internal import HistoryJSON

/// Reads conversations of ShareGPT. Calls have no ids: the first result behind answers the first open call.
///
/// Memory: one record.
struct ShareGPTReader: SessionReader {
  private let options: ReadingOptions

  init(_ options: ReadingOptions) { self.options = options }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    let roots = record.kind(0) == .array ? Array(record.elements(of: 0)) : [0]
    return roots.compactMap { root in
      var outliner = SessionOutliner(.openAIChat, options, shape: .shareGPT)
      for node in record.elements(of: record.value("conversations", in: root)) {
        outliner.add(message(node, record), in: record)
      }
      guard outliner.count > 0 else { return nil }
      var outline = outliner.outline
      outline.pairByOrder()
      outline.line = record.isDocument ? nil : record.line.number
      return SessionHistory(outline: outline)
    }
  }

  private func message(_ node: Int, _ record: SessionRecord) -> ForeignMessage {
    let value = record.value("value", in: node)
    switch record.string("from", in: node) {
    case "system": return text(.system, node, value)
    case "gpt", "assistant", "chatgpt", "model", "bing", "bard": return text(.assistant, node, value)
    case "function_call", "tool_call":
      return ForeignMessage(.assistant, at: node, content: value).with(.toolCall, at: node)
    case "observation", "function_response", "tool_response", "tool":
      return ForeignMessage(.tool, at: node, content: value).with(.toolResult, at: node)
    default: return text(.user, node, value)
    }
  }

  private func text(_ role: Role, _ node: Int, _ value: Int?) -> ForeignMessage {
    let message = ForeignMessage(role, at: node, content: value)
    return value.map { message.with(.text, at: $0) } ?? message
  }

  mutating func finish() -> [SessionHistory] { [] }
}

extension ForeignShape {
  fileprivate static let shareGPT = ForeignShape([
    .toolCall: ForeignMembers(name: "from", payload: "value"),
    .toolResult: ForeignMembers(payload: "value"),
  ])
}
