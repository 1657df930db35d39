internal import ConversationHistory
internal import HistoryJSON

/// Reads the events of an opencode server: a later event of a message or a part takes the place of an earlier one.
///
/// Memory: 80 bytes a part, and the outline's 80 for each event of one.
struct OpenCodeEventReader: SessionReader {
  /// A part, by the indexes of its messages in the outline of all: -1 for none.
  private struct Part {
    var block = -1
    var result = -1
    var isStep = false
  }

  private struct Message {
    var role = Role.assistant
    var session: UInt64 = 0
    var parts: [UInt64] = []
    var isSummary = false
  }

  private var outliner: SessionOutliner
  private var messages: [UInt64: Message] = [:]
  private var order: [UInt64] = []
  private var sessions: [UInt64] = []
  private var parts: [UInt64: Part] = [:]

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.openAIChat, options, shape: .openCode) }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    let event = record.value("event") ?? 0
    guard let properties = record.value("properties", in: event) else { return [] }
    switch record.string("type", in: event) {
    case "message.updated": if let info = record.value("info", in: properties) { update(info, record) }
    case "message.part.updated": if let part = record.value("part", in: properties) { update(part: part, record) }
    case "message.removed":
      let id = record.hash("messageID", in: properties)
      messages[id] = nil
      order.removeAll { $0 == id }
    case "message.part.removed":
      let id = record.hash("messageID", in: properties)
      let part = record.hash("partID", in: properties)
      messages[id]?.parts.removeAll { $0 == part }
    default: break
    }
    return []
  }

  private mutating func message(_ id: UInt64, of session: UInt64) -> Message {
    if let known = messages[id] { return known }
    order.append(id)
    if !sessions.contains(session) { sessions.append(session) }
    return Message(session: session)
  }

  private mutating func update(_ info: Int, _ record: SessionRecord) {
    let id = record.hash("id", in: info)
    var message = message(id, of: record.hash("sessionID", in: info))
    message.role = record.string("role", in: info) == "user" ? .user : .assistant
    message.isSummary = record.isTrue("summary", in: info)
    messages[id] = message
    outliner.noteModel(record.value("modelID", in: info), in: record)
  }

  private mutating func update(part node: Int, _ record: SessionRecord) {
    let owner = record.hash("messageID", in: node)
    let id = record.hash("id", in: node)
    var message = message(owner, of: record.hash("sessionID", in: node))
    if !message.parts.contains(id) { message.parts.append(id) }
    messages[owner] = message
    var part = Part()
    switch OpenCodePart(node, in: record) {
    case .text(let kind): part.block = put(ForeignMessage(message.role, at: node).with(kind, at: node), record)
    case .tool(let isAnswered):
      part.block = put(ForeignMessage(message.role, at: node).with(.toolCall, at: node), record)
      if isAnswered { part.result = put(ForeignMessage(.tool, at: node).with(.toolResult, at: node), record) }
    case .step: part.isStep = true
    case .nothing: break
    }
    parts[id] = part
  }

  private mutating func put(_ message: ForeignMessage, _ record: SessionRecord) -> Int {
    outliner.add(message, in: record)
    return outliner.count - 1
  }

  mutating func finish() -> [SessionHistory] {
    let all = outliner.outline
    return sessions.compactMap { session in
      var members: [Int] = []
      var ends: [Int] = []
      for id in order {
        guard let message = messages[id], message.session == session else { continue }
        // The summary of a compaction stands for all before it.
        if message.isSummary { (members, ends) = ([], []) }
        add(message, to: &members, &ends)
      }
      return members.isEmpty ? nil : SessionHistory(outline: all.assembled(members, ends: ends))
    }
  }

  /// A step is one answer of the model and what its tools gave.
  private func add(_ message: Message, to members: inout [Int], _ ends: inout [Int]) {
    var results: [Int] = []
    func endStep() {
      if ends.last ?? 0 < members.count { ends.append(members.count) }
      for result in results {
        members.append(result)
        ends.append(members.count)
      }
      results = []
    }
    for part in message.parts.compactMap({ parts[$0] }) {
      if part.isStep { endStep() }
      if part.block >= 0 { members.append(part.block) }
      if part.result >= 0 { results.append(part.result) }
    }
    endStep()
  }
}
