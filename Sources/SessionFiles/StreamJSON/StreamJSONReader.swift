internal import ConversationHistory
internal import HistoryJSON

/// Reads the messages of a stream: those of a sub-agent name the call that started it, and are a history of their own.
///
/// An answer comes in as many lines as it has blocks, with one id. Memory: 24 bytes a line, and the outline's 32 a
/// message and 48 a block.
struct StreamJSONReader: SessionReader {
  /// One conversation: the lines of its messages, by their indexes in the outline of all.
  private struct Thread {
    var members: [Int] = []
    var ends: [Int] = []
    /// The id of the last message, while lines may be joined to it.
    var openID: UInt64 = 0
    /// Whether what stood before was compacted away.
    var isFragment = false
  }

  private var outliner: SessionOutliner
  private var threads: [Thread] = [Thread()]
  private var threadOfCall: [UInt64: Int] = [0: 0]

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.anthropic, options) }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    switch record.string("type") {
    case "user": add(.user, record)
    case "assistant": add(.assistant, record)
    case "system" where record.string("subtype") == "compact_boundary":
      threads[0] = Thread(isFragment: true)
    default: break
    }
    return []
  }

  private mutating func add(_ speaker: Role, _ record: SessionRecord) {
    guard let message = record.value("message"), record.kind(message) == .object else { return }
    let call = record.hash("parent_tool_use_id")
    let thread = threadOfCall[call] ?? threads.count
    if thread == threads.count {
      threads.append(Thread())
      threadOfCall[call] = thread
    }
    if speaker == .assistant, call == 0 { outliner.noteModel(record.value("model", in: message), in: record) }
    let id = speaker == .assistant ? record.hash("id", in: message) : 0
    if id != 0, threads[thread].openID == id { threads[thread].ends.removeLast() }
    threads[thread].openID = id
    threads[thread].members.append(outliner.count)
    threads[thread].ends.append(threads[thread].members.count)
    outliner.read(message: message, speaker: speaker, in: record)
  }

  mutating func finish() -> [SessionHistory] {
    let all = outliner.outline
    return threads.filter { !$0.members.isEmpty }.map {
      SessionHistory(outline: all.assembled($0.members, ends: $0.ends), isFragment: $0.isFragment)
    }
  }
}
