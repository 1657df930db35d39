internal import ConversationHistory
internal import HistoryJSON

/// Reads messages of opencode that stand with their parts. The document is held whole.
struct OpenCodeReader: SessionReader {
  private var outliner: SessionOutliner
  private var first = 0
  /// Whether it is a message or a part alone.
  private var isFragment = false

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.openAIChat, options, shape: .openCode) }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    if record.kind(0) == .array {
      for message in record.elements(of: 0) { add(message, record) }
    } else if let list = record.value("messages") {
      for message in record.elements(of: list) { add(message, record) }
    } else if record.value("parts") != nil {
      isFragment = true
      add(0, record)
    } else if record.value("messageID") != nil {
      // A part alone: who speaks is in another file.
      isFragment = true
      add([0], at: 0, as: .assistant, record)
    }
    return []
  }

  private mutating func add(_ message: Int, _ record: SessionRecord) {
    let info = record.value("info", in: message) ?? message
    let isAnswer = record.string("role", in: info) == "assistant"
    // The summary of a compaction stands for all before it.
    if isAnswer, record.isTrue("summary", in: info) { first = outliner.count }
    if isAnswer { outliner.noteModel(record.value("modelID", in: info), in: record) }
    let parts = Array(record.elements(of: record.value("parts", in: message)))
    add(parts, at: message, as: isAnswer ? .assistant : .user, record)
  }

  /// A step is one answer of the model and what its tools gave; a message without anything to send is left out.
  private mutating func add(_ parts: [Int], at node: Int, as role: Role, _ record: SessionRecord) {
    var message = ForeignMessage(role, at: node)
    var answered: [Int] = []
    func send(_ outliner: inout SessionOutliner) {
      if !message.blocks.isEmpty { outliner.add(message, in: record) }
      for part in answered { outliner.add(ForeignMessage(.tool, at: part).with(.toolResult, at: part), in: record) }
      message = ForeignMessage(role, at: node)
      answered = []
    }
    for part in parts {
      switch OpenCodePart(part, in: record) {
      case .text(let kind): message.add(kind, at: part)
      case .tool(let isAnswered):
        message.add(.toolCall, at: part)
        if isAnswered { answered.append(part) }
      case .step: send(&outliner)
      case .nothing: break
      }
    }
    send(&outliner)
  }

  mutating func finish() -> [SessionHistory] {
    guard outliner.count > 0 else { return [] }
    let messages = outliner.assembled(Array(first..<outliner.count))
    return [SessionHistory(outline: messages, isFragment: isFragment)]
  }
}
