internal import ConversationHistory
internal import HistoryJSON

/// Reads a session of Gemini CLI: its document, or the log in which a message of a known id replaces the earlier one,
/// `$rewindTo` takes messages back and `$set.messages` replaces them all (chatRecordingService.ts).
///
/// Memory: 24 bytes a message of the log, and the outline's 32 a message and 48 a block, replaced ones included.
struct GeminiCLIReader: SessionReader {
  /// A message of the agent, which is up to two of the wire.
  private struct Entry {
    var id: UInt64
    var messages: Range<Int>
  }

  private var outliner: SessionOutliner
  private var entries: [Entry] = []
  /// Whether a message stands in the file alone, or a log begins without its head.
  private var isFragment = true
  private var positionOfID: [UInt64: Int] = [:]

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.gemini, options, shape: .geminiCLI) }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    if record.value("sessionId") != nil { isFragment = false }
    if let target = record.value("$rewindTo") {
      rewind(to: record.hash(target))
    } else if let list = record.value("$set.messages") ?? record.value("messages") {
      rewind(to: 0)
      for message in record.elements(of: list) { add(message, record) }
    } else if record.value("type") != nil {
      add(0, record)
    }
    return []
  }

  /// Takes a message back and all behind it; everything, where there is none of that id.
  private mutating func rewind(to id: UInt64) {
    let first = positionOfID[id] ?? 0
    for entry in entries[first...] { positionOfID[entry.id] = nil }
    entries.removeSubrange(first...)
  }

  private mutating func add(_ message: Int, _ record: SessionRecord) {
    let start = outliner.count
    switch record.string("type", in: message) {
    case "user": addUser(message, record)
    case "gemini": addAnswer(message, record)
    default: break
    }
    let entry = Entry(id: record.hash("id", in: message), messages: start..<outliner.count)
    if entry.id != 0, let known = positionOfID[entry.id] {
      entries[known] = entry
    } else {
      if entry.id != 0 { positionOfID[entry.id] = entries.count }
      entries.append(entry)
    }
  }

  private mutating func addUser(_ node: Int, _ record: SessionRecord) {
    let content = record.value("content", in: node)
    var message = ForeignMessage(.user, at: node, content: content)
    addParts(content, to: &message, record)
    outliner.add(message, in: record)
  }

  private mutating func addAnswer(_ node: Int, _ record: SessionRecord) {
    outliner.noteModel(record.value("model", in: node), in: record)
    let content = record.value("content", in: node)
    var message = ForeignMessage(.assistant, at: node)
    addParts(content, to: &message, record)
    let calls = Array(record.elements(of: record.value("toolCalls", in: node)))
    // The parts themselves are sent where they hold calls or thoughts (sessionUtils.ts).
    if !message.blocks.contains(where: { $0.kind == .toolCall || $0.kind == .thinking }) {
      let thoughts = record.elements(of: record.value("thoughts", in: node)).map {
        (kind: BlockKind.thinking, node: $0)
      }
      message.blocks.insert(contentsOf: thoughts, at: 0)
      for call in calls { message.add(.toolCall, at: call) }
    }
    if message.blocks.isEmpty { message.content = content }
    outliner.add(message, in: record)
    var results = ForeignMessage(.tool, at: record.value("toolCalls", in: node) ?? node)
    for call in calls where record.elements(of: record.value("result", in: call)).contains(where: { _ in true }) {
      results.add(.toolResult, at: call)
    }
    if !results.blocks.isEmpty { outliner.add(results, in: record) }
  }

  /// A string, or parts of Gemini; a part may be a string too.
  private func addParts(_ content: Int?, to message: inout ForeignMessage, _ record: SessionRecord) {
    guard let content else { return }
    if record.isString(content) {
      if message.role == .user || record.says(content) { message.add(.text, at: content) }
      return
    }
    for part in record.kind(content) == .array ? Array(record.elements(of: content)) : [content] {
      if record.value("functionCall", in: part) != nil {
        message.add(.toolCall, at: part)
      } else if record.value("functionResponse", in: part) != nil {
        message.add(.toolResult, at: part)
      } else if record.isTrue("thought", in: part) {
        message.add(.thinking, at: part)
      } else if record.isString(part) || record.value("text", in: part) != nil {
        message.add(.text, at: part)
      } else {
        message.add(.media, at: part)
      }
    }
  }

  mutating func finish() -> [SessionHistory] {
    let messages = entries.flatMap(\.messages)
    return messages.isEmpty ? [] : [SessionHistory(outline: outliner.assembled(messages), isFragment: isFragment)]
  }
}

extension ForeignShape {
  /// Calls pair by name and order, as Gemini itself has it.
  fileprivate static let geminiCLI = ForeignShape([
    .toolCall: ForeignMembers(
      id: "functionCall.name", "name", name: "functionCall.name", "name", payload: "functionCall.args", "args"),
    .toolResult: ForeignMembers(
      id: "functionResponse.name", "name", payload: "functionResponse.response", "result", error: "status"),
    .thinking: ForeignMembers(text: "text", "description"),
  ])
}
