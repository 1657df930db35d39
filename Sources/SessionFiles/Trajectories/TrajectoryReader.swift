internal import ConversationHistory
internal import HistoryJSON

/// Reads the conversations of results: messages of Chat Completions, or one text in which each begins with its speaker.
///
/// Memory: one record.
struct TrajectoryReader: SessionReader {
  private let options: ReadingOptions

  init(_ options: ReadingOptions) { self.options = options }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    let roots = record.kind(0) == .array ? Array(record.elements(of: 0)) : [0]
    return roots.compactMap { root in
      var outline: Outline
      if let display = record.value("messages_display", in: root), record.isString(display) {
        outline = told(display, record)
      } else {
        var outliner = SessionOutliner(.openAIChat, options)
        for message in record.elements(of: record.value("traj", in: root)) {
          outliner.read(message: message, in: record)
        }
        outline = outliner.outline
      }
      guard !outline.messageOffsets.isEmpty else { return nil }
      outline.line = record.isDocument ? nil : record.line.number
      return SessionHistory(outline: outline)
    }
  }

  private func told(_ display: Int, _ record: SessionRecord) -> Outline {
    let text = DisplayedMessages(record, display)
    var outliner = SessionOutliner(.openAIChat, options, shape: ForeignShape())
    for (role, node) in text.messages {
      outliner.add(ForeignMessage(role, at: node, content: node).with(.text, at: node), in: text.record)
    }
    return outliner.outline
  }

  mutating func finish() -> [SessionHistory] { [] }
}
