internal import ConversationHistory
internal import HistoryJSON

/// Reads the events of Copilot CLI. Tools run side by side, so that a result may come late: it counts where its call stands.
///
/// Memory: 56 bytes an event, and the outline's 32 a message and 48 a block.
struct CopilotCLIReader: SessionReader {
  /// One conversation: the main one, or that of a sub-agent.
  private struct Thread {
    /// The messages by their indexes in the outline of all, results of known calls left out.
    var messages: [(message: Int, calls: [UInt64])] = []
  }

  private var outliner: SessionOutliner
  private var threads: [Thread] = [Thread()]
  private var threadOfCall: [UInt64: Int] = [0: 0]
  private var calls: Set<UInt64> = []
  private var results: [UInt64: [Int]] = [:]

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.openAIChat, options, shape: .copilotCLI) }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    guard let data = record.value("data") else { return [] }
    switch record.string("type") {
    case "user.message": add(.user, data, record)
    case "assistant.message": add(.assistant, data, record)
    case "tool.execution_start": start(data, record)
    case "tool.execution_complete": complete(data, record)
    case "session.compaction_complete": compact(data, record)
    case "session.model_change": outliner.noteModel(record.value("newModel", in: data), in: record)
    default: break
    }
    return []
  }

  private mutating func thread(of data: Int, _ record: SessionRecord) -> Int {
    let call = record.hash("parentToolCallId", in: data)
    if let known = threadOfCall[call] { return known }
    threads.append(Thread())
    threadOfCall[call] = threads.count - 1
    return threads.count - 1
  }

  private mutating func add(_ role: Role, _ data: Int, _ record: SessionRecord) {
    let content = record.value("transformedContent", in: data) ?? record.value("content", in: data)
    let requests = Array(record.elements(of: record.value("toolRequests", in: data)))
    // Lines of a sub-agent may hold nothing but counts.
    guard content != nil || !requests.isEmpty else { return }
    var message = ForeignMessage(role, at: data, content: requests.isEmpty ? content : nil)
    if let content, role == .user || record.says(content) { message.add(.text, at: content) }
    for request in requests { message.add(.toolCall, at: request) }
    let ids = requests.map { record.hash("toolCallId", in: $0) }
    calls.formUnion(ids)
    threads[thread(of: data, record)].messages.append((outliner.count, ids))
    outliner.add(message, in: record)
  }

  /// Some versions tell of a call only when it starts.
  private mutating func start(_ data: Int, _ record: SessionRecord) {
    let id = record.hash("toolCallId", in: data)
    guard calls.insert(id).inserted else { return }
    threads[thread(of: data, record)].messages.append((outliner.count, [id]))
    outliner.add(ForeignMessage(.assistant, at: data).with(.toolCall, at: data), in: record)
  }

  private mutating func complete(_ data: Int, _ record: SessionRecord) {
    let id = record.hash("toolCallId", in: data)
    if calls.contains(id) {
      results[id, default: []].append(outliner.count)
    } else {
      threads[thread(of: data, record)].messages.append((outliner.count, []))
    }
    outliner.add(ForeignMessage(.tool, at: data).with(.toolResult, at: data), in: record)
  }

  /// A summary stands for all before it.
  private mutating func compact(_ data: Int, _ record: SessionRecord) {
    guard let summary = record.value("summaryContent", in: data), record.says(summary) else { return }
    threads[0].messages = [(outliner.count, [])]
    outliner.add(ForeignMessage(.user, at: data, content: summary).with(.text, at: summary), in: record)
  }

  mutating func finish() -> [SessionHistory] {
    threads.filter { !$0.messages.isEmpty }.map { thread in
      let messages = thread.messages.flatMap { entry in [entry.message] + entry.calls.flatMap { results[$0] ?? [] } }
      return SessionHistory(outline: outliner.assembled(messages))
    }
  }
}

extension ForeignShape {
  fileprivate static let copilotCLI = ForeignShape([
    .toolCall: ForeignMembers(id: "toolCallId", name: "name", "toolName", payload: "arguments"),
    .toolResult: ForeignMembers(
      id: "toolCallId", payload: "result.content", "result", "error.message", "error", error: "error.code",
      errorWords: ["failure", "error"]),
  ])
}
