internal import ConversationHistory
internal import HistoryJSON

/// Reads a rollout into the items that Codex would send if the session went on.
///
/// `event_msg` repeats for the screen what `response_item` holds, and is not read, but for a rollback. The order of what
/// replaces what is that of codex-rs/core/src/session/rollout_reconstruction.rs. Memory: 9 bytes an item, and the
/// outline's 32 a message and 48 a block.
struct CodexReader: SessionReader {
  private var outliner: SessionOutliner
  /// The items of the history, by their indexes in the outline of all that were read.
  private var items: [Int] = []
  /// Whether each of them begins a turn of the user.
  private var beginsTurn: [Bool] = []

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.openAIResponses, options) }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    let payload = record.value("payload")
    switch record.string("type") {
    case "response_item": if let payload { add(payload, record) }
    case "compacted": compact(payload, record)
    case "turn_context": outliner.noteModel(payload.flatMap { record.value("model", in: $0) }, in: record)
    case "event_msg": rollBack(payload, record)
    case "session_meta": break
    // A line of the time before `payload`: the item itself.
    default: if payload == nil { add(0, record) }
    }
    return []
  }

  private mutating func add(_ item: Int, _ record: SessionRecord) {
    let type = record.string("type", in: item) ?? (record.value("role", in: item) == nil ? "" : "message")
    guard Self.sent.contains(type) else { return }
    items.append(outliner.count)
    beginsTurn.append(type == "message" && isTurn(item, record))
    outliner.read(message: item, in: record)
  }

  /// What Codex sends to the API; snapshots, counts and what it does not know it leaves out.
  private static let sent: Set = [
    "message", "reasoning", "function_call", "function_call_output", "custom_tool_call", "custom_tool_call_output",
    "local_shell_call", "local_shell_call_output", "tool_search_call", "tool_search_output", "web_search_call",
    "image_generation_call", "agent_message", "compaction", "compaction_summary",
  ]

  /// A compaction stands for all before it: by its own list of items, or by the words of the user and a summary.
  private mutating func compact(_ payload: Int?, _ record: SessionRecord) {
    guard let payload else { return }
    if let replacement = record.value("replacement_history", in: payload), record.kind(replacement) == .array {
      items = []
      beginsTurn = []
      for item in record.elements(of: replacement) { add(item, record) }
      return
    }
    items = zip(items, beginsTurn).filter(\.1).map(\.0)
    beginsTurn = items.map { _ in true }
    guard let summary = record.value("message", in: payload), record.says(summary) else { return }
    items.append(outliner.count)
    beginsTurn.append(false)
    outliner.read(userText: summary, in: record)
  }

  /// `thread_rolled_back` takes the last turns of the user back, and all that followed them.
  private mutating func rollBack(_ payload: Int?, _ record: SessionRecord) {
    guard record.string("type", in: payload ?? 0) == "thread_rolled_back",
      let count = payload.flatMap({ record.value("num_turns", in: $0) }).flatMap({ record.integer($0) }), count > 0
    else { return }
    let turns = beginsTurn.indices.filter { beginsTurn[$0] }
    guard let first = turns.suffix(count).first else { return }
    items.removeSubrange(first...)
    beginsTurn.removeSubrange(first...)
  }

  /// Whether a message is the user's own: Codex puts what it knows of the place before it, as the user's too.
  private func isTurn(_ item: Int, _ record: SessionRecord) -> Bool {
    guard record.string("role", in: item) == "user" else { return false }
    guard let text = record.string("content.0.text", in: item) else { return true }
    return !Self.contexts.contains { text.hasPrefix($0) }
  }

  private static let contexts = [
    "<environment_context", "<user_instructions", "# AGENTS.md instructions", "<turn_aborted", "<skill",
    "<user_shell_command", "<subagent_notification",
  ]

  mutating func finish() -> [SessionHistory] {
    // A file of counts and settings alone is healthy.
    guard outliner.count > 0 else { return [] }
    return [SessionHistory(outline: outliner.assembled(items))]
  }
}
