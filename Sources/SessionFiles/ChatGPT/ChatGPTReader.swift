internal import ConversationHistory
internal import HistoryJSON

/// Reads conversations of ChatGPT: of each the messages from the current one to the root that say something.
///
/// Calls have no ids there, and no result can be missed: both are texts. The document is held whole.
struct ChatGPTReader: SessionReader {
  private let options: ReadingOptions
  private(set) var findings: [Finding] = []
  /// How far the lines are counted, the line there, and where it starts.
  private var counted = (offset: 0, line: 1, start: 0)

  init(_ options: ReadingOptions) { self.options = options }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    let conversations = record.kind(0) == .array ? Array(record.elements(of: 0)) : [0]
    return conversations.compactMap { history(record.value("conversation", in: $0) ?? $0, record) }
  }

  private mutating func history(_ conversation: Int, _ record: SessionRecord) -> SessionHistory? {
    guard let mapping = record.value("mapping", in: conversation) else { return nil }
    var outliner = SessionOutliner(.openAIChat, options, shape: .chatGPT)
    for node in path(in: mapping, to: record.hash("current_node", in: conversation), record) {
      guard let message = record.value("message", in: node), record.kind(message) == .object else { continue }
      outliner.noteModel(record.value("metadata.model_slug", in: message), in: record)
      add(message, record, &outliner)
    }
    return outliner.count == 0 ? nil : SessionHistory(outline: outliner.outline)
  }

  /// The nodes from the root to a leaf. Linear.
  private mutating func path(in mapping: Int, to leaf: UInt64, _ record: SessionRecord) -> [Int] {
    var nodes: [UInt64: Int] = [:]
    for (key, value) in record.members(of: mapping) { nodes[record.hash(key)] = value }
    var path: [Int] = []
    var seen: Set<UInt64> = []
    var id = leaf
    while id != 0 {
      guard let node = nodes[id] else {
        if let last = path.last { findings.append(FileDamage.orphanParent.finding(at: place(of: last, record))) }
        break
      }
      guard seen.insert(id).inserted else {
        findings.append(FileDamage.parentCycle.finding(at: place(of: path.last ?? node, record)))
        break
      }
      path.append(node)
      id = record.hash("parent", in: node)
    }
    return path.reversed()
  }

  private mutating func place(of node: Int, _ record: SessionRecord) -> Place {
    guard record.isDocument else { return record.place(of: node) }
    let range = record.nodes[node].range
    // The conversations come in their order, so that no byte is counted twice.
    if range.lowerBound < counted.offset { counted = (0, 1, 0) }
    for offset in counted.offset..<range.lowerBound where record.bytes[offset] == 0x0A {
      counted.line += 1
      counted.start = offset + 1
    }
    counted.offset = range.lowerBound
    let column = record.bytes[counted.start..<range.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
    return Place(line: counted.line, column: column, byteOffset: range.lowerBound, byteLength: range.count)
  }

  /// A message of a content that is text or parts; what says nothing, such as a hidden system message, is left out.
  private func add(_ node: Int, _ record: SessionRecord, _ outliner: inout SessionOutliner) {
    let role = Role.chat[record.string("author.role", in: node) ?? ""] ?? .user
    let content = record.value("content", in: node) ?? node
    var message = ForeignMessage(role, at: node)
    for part in record.elements(of: record.value("parts", in: content)) {
      if record.isString(part) {
        if record.says(part) { message.add(.text, at: part) }
      } else {
        message.add(record.isString(record.value("text", in: part)) ? .text : .media, at: part)
      }
    }
    // Code that the model ran, and what came of it.
    if let text = record.value("text", in: content), record.says(text) { message.add(.text, at: text) }
    if !message.blocks.isEmpty { outliner.add(message, in: record) }
  }

  mutating func finish() -> [SessionHistory] { [] }
}

extension ForeignShape {
  fileprivate static let chatGPT = ForeignShape()
}
