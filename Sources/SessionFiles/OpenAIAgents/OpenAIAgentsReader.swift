internal import ConversationHistory
internal import HistoryJSON

/// Reads the items that a run would send next: its input, and the items that came of it. The document is held whole.
struct OpenAIAgentsReader: SessionReader {
  private let options: ReadingOptions

  init(_ options: ReadingOptions) { self.options = options }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    var outliner = SessionOutliner(.openAIResponses, options)
    if let input = record.value("original_input") {
      if record.isString(input) { outliner.read(userText: input, in: record) }
      for item in record.elements(of: input) { outliner.read(message: item, in: record) }
    }
    for item in record.elements(of: record.value("generated_items")) {
      guard record.string("type", in: item) != "tool_approval_item",
        let raw = record.value("raw_item", in: item), record.kind(raw) == .object
      else { continue }
      outliner.read(message: raw, in: record)
    }
    guard outliner.count > 0 else { return [] }
    // What waits for leave is run before anything is sent.
    let isWaiting = record.string("current_step.type") == "next_step_interruption"
    return [SessionHistory(outline: outliner.outline, purpose: isWaiting ? .saved : nil)]
  }

  mutating func finish() -> [SessionHistory] { [] }
}
