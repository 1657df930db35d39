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
        outliner.add(.chat(at: node, in: record), in: record)
      }
      return outliner.count == 0 ? nil : SessionHistory(outline: outliner.outline)
    }
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
