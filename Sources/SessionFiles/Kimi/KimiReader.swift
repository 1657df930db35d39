internal import ConversationHistory
internal import HistoryJSON

/// Reads the log of a session of Kimi Code: what it appends to the context, and the events of its loop.
///
/// A step is one answer of the model; its parts and calls are a record each, and so are the results. A compaction keeps
/// the words of the user and a summary. Memory: 64 bytes a message, and the outline's 80 for each record of one.
struct KimiReader: SessionReader {
  /// A message of the context: records joined to one, and the calls in them.
  private struct Entry {
    var members: [Int] = []
    var calls: [UInt64] = []
    /// Whether the user wrote it: a compaction keeps those.
    var isOfUser = false
  }

  private var outliner: SessionOutliner
  private var entries: [Entry] = []
  private var results: [UInt64: [Int]] = [:]
  /// The calls that a result was told for without a call.
  private var calls: Set<UInt64> = []
  /// The step that answers are joined to, by its position in `entries`; -1 for none.
  private var step = -1

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.openAIChat, options, shape: .kimi) }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    switch record.string("type") {
    case "context.append_message": if let message = record.value("message") { append(message, record) }
    case "context.append_loop_event": if let event = record.value("event") { follow(event, record) }
    case "context.apply_compaction": compact(record)
    case "context.clear":
      entries = []
      step = -1
    case "llm.request": outliner.noteModel(record.value("model"), in: record)
    default: break
    }
    return []
  }

  private mutating func append(_ node: Int, _ record: SessionRecord) {
    let content = record.value("content", in: node)
    let role = Self.roles[record.string("role", in: node) ?? ""] ?? .user
    var message = ForeignMessage(role, at: node, content: content)
    if role == .tool {
      message.add(.toolResult, at: node)
    } else {
      message.addKimiParts(of: content, in: record)
    }
    let requests = Array(record.elements(of: record.value("toolCalls", in: node)))
    for request in requests { message.add(.toolCall, at: request) }
    let ids = requests.map { record.hash("id", in: $0) }
    calls.formUnion(ids)
    let isOfUser = role == .user && record.string("origin.kind", in: node) == "user"
    entries.append(Entry(members: [outliner.count], calls: ids, isOfUser: isOfUser))
    outliner.add(message, in: record)
  }

  private static let roles: [String: Role] = [
    "user": .user, "assistant": .assistant, "tool": .tool, "system": .system,
  ]

  private mutating func follow(_ event: Int, _ record: SessionRecord) {
    switch record.string("type", in: event) {
    case "step.begin": step = -1
    case "content.part":
      guard let part = record.value("part", in: event) else { return }
      let kind: BlockKind = record.string("type", in: part) == "think" ? .thinking : .text
      join(ForeignMessage(.assistant, at: part).with(kind, at: part), record)
    case "tool.call":
      let id = record.hash("toolCallId", in: event)
      join(ForeignMessage(.assistant, at: event).with(.toolCall, at: event), record)
      entries[step].calls.append(id)
      calls.insert(id)
    case "tool.result":
      let id = record.hash("toolCallId", in: event)
      // A result stands behind its call, also where the user spoke in between.
      if calls.contains(id) {
        results[id, default: []].append(outliner.count)
      } else {
        entries.append(Entry(members: [outliner.count]))
      }
      outliner.add(ForeignMessage(.tool, at: event).with(.toolResult, at: event), in: record)
    default: break
    }
  }

  /// Adds what an answer goes on with.
  private mutating func join(_ message: ForeignMessage, _ record: SessionRecord) {
    if step < 0 {
      step = entries.count
      entries.append(Entry())
    }
    entries[step].members.append(outliner.count)
    outliner.add(message, in: record)
  }

  /// A summary stands for all before it but the last words of the user; older versions keep the tail instead.
  private mutating func compact(_ record: SessionRecord) {
    guard let summary = record.value("contextSummary") ?? record.value("summary"), record.isString(summary) else {
      return
    }
    let folded = Entry(members: [outliner.count])
    outliner.add(ForeignMessage(.user, at: 0, content: summary).with(.text, at: summary), in: record)
    if let kept = record.integer(record.value("keptUserMessageCount")) {
      entries = entries.filter(\.isOfUser).suffix(max(0, kept)) + [folded]
    } else {
      let count = record.integer(record.value("compactedCount")) ?? entries.count
      entries = [folded] + entries.dropFirst(max(0, count))
    }
    step = -1
  }

  mutating func finish() -> [SessionHistory] {
    var members: [Int] = []
    var ends: [Int] = []
    for entry in entries {
      members += entry.members
      ends.append(members.count)
      for result in entry.calls.flatMap({ results[$0] ?? [] }) {
        members.append(result)
        ends.append(members.count)
      }
    }
    return members.isEmpty ? [] : [SessionHistory(outline: outliner.outline.assembled(members, ends: ends))]
  }
}

extension ForeignShape {
  fileprivate static let kimi = ForeignShape([
    .toolCall: ForeignMembers(
      id: "toolCallId", "id", name: "name", "function.name", payload: "args", "arguments", "function.arguments"),
    .toolResult: ForeignMembers(
      id: "toolCallId", payload: "result.output", "result", "content", error: "result.isError", "isError"),
    .thinking: ForeignMembers(text: "think", signature: "encrypted"),
  ])
}

extension ForeignMessage {
  fileprivate mutating func addKimiParts(of content: Int?, in record: SessionRecord) {
    guard let content else { return }
    if record.isString(content) { return add(.text, at: content) }
    for part in record.elements(of: content) {
      switch record.string("type", in: part) {
      case "text": add(.text, at: part)
      case "think": add(.thinking, at: part)
      default: add(.media, at: part)
      }
    }
  }
}
