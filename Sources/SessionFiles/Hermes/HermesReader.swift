internal import ConversationHistory
internal import HistoryJSON

/// Reads a session of Hermes: the messages of Chat Completions as they are sent. The document is held whole.
struct HermesReader: SessionReader {
  private let options: ReadingOptions

  init(_ options: ReadingOptions) { self.options = options }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    var outliner = SessionOutliner(.openAIChat, options)
    outliner.noteModel(record.value("model"), in: record)
    for message in record.elements(of: record.value("messages")) { outliner.read(message: message, in: record) }
    return [SessionHistory(outline: outliner.outline)]
  }

  mutating func finish() -> [SessionHistory] { [] }
}

/// Reads the events of Hermes: what was asked when a call of the model began, and what it answered when it ended.
struct HermesEventReader: SessionReader {
  private var outliner: SessionOutliner

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.openAIChat, options, shape: ForeignShape()) }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    guard record.string("category") == "llm" else { return [] }
    if let text = record.value("data.assistant_message") {
      outliner.add(ForeignMessage(.assistant, at: 0, content: text).with(.text, at: text), in: record)
    } else if let text = record.value("data.content"), record.string("scope_category") == "start" {
      outliner.add(ForeignMessage(.user, at: 0, content: text).with(.text, at: text), in: record)
    }
    return []
  }

  mutating func finish() -> [SessionHistory] {
    outliner.count == 0 ? [] : [SessionHistory(outline: outliner.outline)]
  }
}
