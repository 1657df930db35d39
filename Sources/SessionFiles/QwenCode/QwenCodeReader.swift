internal import ConversationHistory
internal import HistoryJSON

/// Reads a session of Qwen Code: the records from the last one to the root; those of one uuid are one message.
///
/// A rewind is a record that hangs off an earlier one; a compression brings its own list of contents. Memory: 72 bytes a
/// record, and the outline's 32 a message and 48 a block.
struct QwenCodeReader: SessionReader {
  private struct Entry {
    /// The messages in the outline of all that the record brings.
    var messages: Range<Int>
    /// Whether they stand for all before them.
    var isCompression = false
  }

  private var outliner: SessionOutliner
  private var entries: [Entry] = []
  private var tree = RecordTree(joinsRecordsOfOneID: true)
  private var leaf = -1

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.gemini, options) }

  var findings: [Finding] { tree.findings }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    let id = record.hash("uuid")
    guard id != 0 else { return [] }
    let start = outliner.count
    var isCompression = false
    let subtype = record.string("subtype")
    if let compressed = record.value("systemPayload.compressedHistory"), record.kind(compressed) == .array {
      isCompression = true
      for content in record.elements(of: compressed) { outliner.read(message: content, in: record) }
    } else if let message = record.value("message"), Self.speakers.contains(record.string("type") ?? "") {
      outliner.noteModel(record.value("model"), in: record)
      outliner.read(message: message, in: record)
    }
    // What is known of the session as a whole continues no conversation.
    if !Self.asides.contains(subtype ?? "") { leaf = entries.count }
    tree.add(id: id, parent: record.hash("parentUuid"), in: record)
    entries.append(Entry(messages: start..<outliner.count, isCompression: isCompression))
    return []
  }

  private static let speakers: Set = ["user", "assistant", "tool_result"]
  private static let asides: Set = ["custom_title", "session_artifact_snapshot"]

  mutating func finish() -> [SessionHistory] {
    guard leaf >= 0, outliner.count > 0 else { return [] }
    tree.link()
    var path = tree.path(to: leaf)
    if let last = path.lastIndex(where: { entries[$0].isCompression }) { path.removeFirst(last) }
    var members: [Int] = []
    var ends: [Int] = []
    for index in path {
      let joined = tree.records(likeIDOf: index)
      for message in joined.flatMap({ entries[$0].messages }) {
        members.append(message)
        // The records of one uuid hold the parts of one message.
        if joined.count == 1 { ends.append(members.count) }
      }
      if joined.count > 1, ends.last ?? 0 < members.count { ends.append(members.count) }
    }
    return [SessionHistory(outline: outliner.outline.assembled(members, ends: ends))]
  }
}
