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
      outliner.add(.chat(at: node, in: record), in: record)
    }
    return outliner.count == 0 ? [] : [SessionHistory(outline: outliner.outline)]
  }

  mutating func finish() -> [SessionHistory] { [] }
}

extension ForeignShape {
  fileprivate static let sweAgent = ForeignShape([
    .toolCall: ForeignMembers(id: "id", name: "function.name", payload: "function.arguments"),
    .toolResult: ForeignMembers(id: "tool_call_ids.0", "tool_call_id", payload: "content"),
  ])
}
