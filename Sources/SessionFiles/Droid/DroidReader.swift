internal import ConversationHistory
internal import HistoryJSON

/// Reads a session of Droid: the messages from the last one to the first; or the events of a stream, in their order.
///
/// Memory: 48 bytes a record, and the outline's 32 a message and 48 a block.
struct DroidReader: SessionReader {
  private var outliner: SessionOutliner
  private var tree = RecordTree()
  /// The message of each record of the tree in the outline of all.
  private var messages: [Int] = []
  /// Whether it is a session, and no stream that was printed.
  private var isStored = true
  /// The id of the record before: older versions name no parents.
  private var before: UInt64 = 0
  private var beforeThat: UInt64 = 0

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.anthropic, options, shape: .droid) }

  var findings: [Finding] { tree.findings }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    switch record.string("type") {
    case "session_start":
      before = record.hash("id")
      tree.addRoot(before)
    case "message": if let message = Self.message(record) { add(message, record) }
    case "tool_call": add(ForeignMessage(.assistant, at: 0).with(.toolCall, at: 0), record)
    case "tool_result": add(ForeignMessage(.user, at: 0).with(.toolResult, at: 0), record)
    case "completion": if let text = record.value("finalText") { add(Self.answer(text), record) }
    default: break
    }
    return []
  }

  private static func message(_ record: SessionRecord) -> ForeignMessage? {
    guard let node = record.value("message") else {
      guard let text = record.value("text") else { return nil }
      return ForeignMessage(role(in: 0, record), at: 0, content: text).with(.text, at: text)
    }
    let content = record.value("content", in: node)
    var message = ForeignMessage(role(in: node, record), at: node, content: content)
    message.addTypedBlocks(of: content, in: record)
    return message
  }

  private static func role(in node: Int, _ record: SessionRecord) -> Role {
    record.string("role", in: node) == "assistant" ? .assistant : .user
  }

  private static func answer(_ text: Int) -> ForeignMessage {
    ForeignMessage(.assistant, at: 0, content: text).with(.text, at: text)
  }

  private mutating func add(_ message: ForeignMessage, _ record: SessionRecord) {
    let isStored = record.value("message") != nil
    if !isStored { self.isStored = false }
    let parent = record.hash("parentId")
    let id = isStored ? record.hash("id") : 0
    // A copy hangs off what the first one does.
    if id != 0, id != before { (before, beforeThat) = (id, before) }
    tree.add(id: id, parent: parent == 0 && id != 0 ? beforeThat : parent, in: record)
    messages.append(outliner.count)
    outliner.add(message, in: record)
  }

  mutating func finish() -> [SessionHistory] {
    guard !messages.isEmpty else { return [] }
    tree.link()
    let path = tree.path(to: messages.count - 1)
    return [SessionHistory(outline: outliner.assembled(path.map { messages[$0] }), isWritable: isStored)]
  }
}

extension ForeignShape {
  fileprivate static let droid = ForeignShape([
    .toolCall: ForeignMembers(id: "id", "toolCallId", name: "name", "toolName", payload: "input", "parameters"),
    .toolResult: ForeignMembers(
      id: "tool_use_id", "toolCallId", payload: "content", "value", error: "is_error", "isError"),
    .thinking: ForeignMembers(text: "thinking", signature: "signature"),
  ])
}
