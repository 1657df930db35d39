internal import ConversationHistory
internal import HistoryJSON

/// Reads a session of pi or OpenClaw: the records from the last one to the root, as badlogic/pi-mono
/// packages/coding-agent/docs/session.md tells.
///
/// Sessions of version 1 have no ids: their order is the history. Memory: 64 bytes a record, and the outline's 32 a
/// message and 48 a block.
struct PiReader: SessionReader {
  /// What a record puts on the wire.
  private struct Entry {
    /// The index of its message in the outline of all; -1 for none.
    var message = -1
    /// For a compaction the id of the first record that it keeps; 0 for none.
    var firstKept: UInt64 = 0
    var isCompaction = false
  }

  private var outliner: SessionOutliner
  private var entries: [Entry] = []
  private var tree = RecordTree()
  /// The calls of answers that failed: pi sends neither those nor what came of them.
  private var abandoned: Set<UInt64> = []

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.openAIChat, options, shape: .pi) }

  static let recordTypes: Set = [
    "session", "message", "compaction", "branch_summary", "custom", "custom_message", "label", "session_info",
    "model_change", "thinking_level_change",
  ]

  var findings: [Finding] { tree.findings }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    let type = record.string("type")
    if type == "session" {
      tree.addRoot(record.hash("id"))
      return []
    }
    var entry = Entry()
    switch type {
    case "message": if let message = record.value("message") { add(message, record, &entry) }
    case "custom_message": addText("content", record, &entry)
    case "branch_summary": addText("summary", record, &entry)
    case "compaction":
      entry.isCompaction = true
      entry.firstKept = record.hash("firstKeptEntryId")
      addText("summary", record, &entry)
    default: break
    }
    tree.add(id: record.hash("id"), parent: record.hash("parentId"), in: record)
    // OpenClaw has results that name their call as the parent.
    for block in record.elements(of: record.value("message.content"))
    where record.string("type", in: block) == "toolCall" {
      tree.addAlias(record.hash("id", in: block))
    }
    entries.append(entry)
    return []
  }

  private mutating func addText(_ path: MemberPath, _ record: SessionRecord, _ entry: inout Entry) {
    guard let content = record.value(path) else { return }
    put(ForeignMessage(.user, at: 0, content: content).withContent(content, in: record), record, &entry)
  }

  private mutating func add(_ message: Int, _ record: SessionRecord, _ entry: inout Entry) {
    let content = record.value("content", in: message)
    switch record.string("role", in: message) {
    case "user", "custom", "hookMessage":
      put(ForeignMessage(.user, at: message, content: content).withContent(content, in: record), record, &entry)
    case "assistant": addAnswer(message, content, record, &entry)
    case "toolResult":
      guard !abandoned.contains(record.hash("toolCallId", in: message)) else { return }
      put(ForeignMessage(.tool, at: message, content: content).with(.toolResult, at: message), record, &entry)
    case "bashExecution":
      guard !record.isTrue("excludeFromContext", in: message) else { return }
      let output = record.value("output", in: message) ?? record.value("command", in: message)
      put(ForeignMessage(.user, at: message, content: output).withContent(output, in: record), record, &entry)
    case "branchSummary", "compactionSummary":
      let summary = record.value("summary", in: message)
      put(ForeignMessage(.user, at: message, content: summary).withContent(summary, in: record), record, &entry)
    default: break
    }
  }

  private mutating func addAnswer(_ message: Int, _ content: Int?, _ record: SessionRecord, _ entry: inout Entry) {
    let answer = ForeignMessage(.assistant, at: message, content: content).withContent(content, in: record)
    let reason = record.string("stopReason", in: message)
    guard reason != "error", reason != "aborted" else {
      // An answer that failed is not sent again (pi-mono packages/ai/src/providers/transform-messages.ts).
      for block in answer.blocks where block.kind == .toolCall { abandoned.insert(record.hash("id", in: block.node)) }
      return
    }
    outliner.noteModel(record.value("model", in: message), in: record)
    put(answer, record, &entry)
  }

  private mutating func put(_ message: ForeignMessage, _ record: SessionRecord, _ entry: inout Entry) {
    entry.message = outliner.count
    outliner.add(message, in: record)
  }

  mutating func finish() -> [SessionHistory] {
    guard !entries.isEmpty else { return [] }
    tree.link()
    let path = tree.path(to: entries.count - 1)
    let messages = onWire(path).map { entries[$0].message }.filter { $0 >= 0 }
    return outliner.count == 0 ? [] : [SessionHistory(outline: outliner.assembled(messages))]
  }

  /// The last compaction of the path stands for all before it but what it keeps.
  private func onWire(_ path: [Int]) -> [Int] {
    guard let last = path.lastIndex(where: { entries[$0].isCompaction }) else { return path }
    let kept = tree.index(of: entries[path[last]].firstKept).flatMap { path[..<last].firstIndex(of: $0) } ?? last
    return [path[last]] + path[kept..<last].filter { !entries[$0].isCompaction } + path[(last + 1)...]
  }
}

extension ForeignShape {
  fileprivate static let pi = ForeignShape([
    .toolCall: ForeignMembers(id: "id", name: "name", payload: "arguments"),
    .toolResult: ForeignMembers(id: "toolCallId", name: "toolName", payload: "content", error: "isError"),
    .thinking: ForeignMembers(text: "thinking", signature: "thinkingSignature"),
  ])
}

extension ForeignMessage {
  /// The message with the blocks of a content: a string, or a list of typed parts.
  fileprivate func withContent(_ content: Int?, in record: SessionRecord) -> ForeignMessage {
    guard let content else { return self }
    if record.isString(content) { return with(.text, at: content) }
    var result = self
    for part in record.elements(of: content) {
      switch record.string("type", in: part) {
      case "text": result.add(.text, at: part)
      case "thinking": result.add(.thinking, at: part)
      case "toolCall": result.add(.toolCall, at: part)
      case "image": result.add(.media, at: part)
      default: result.add(.other, at: part)
      }
    }
    return result
  }
}
