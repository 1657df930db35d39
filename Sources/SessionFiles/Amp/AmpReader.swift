internal import ConversationHistory
internal import HistoryJSON

/// Reads a thread of Amp: blocks of Anthropic, but for results, which hold the run of the tool. The document is held
/// whole.
struct AmpReader: SessionReader {
  private let options: ReadingOptions

  init(_ options: ReadingOptions) { self.options = options }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    var outliner = SessionOutliner(.anthropic, options, shape: .amp)
    for node in record.elements(of: record.value("messages")) {
      guard let role = Self.roles[record.string("role", in: node) ?? ""] else { continue }
      outliner.noteModel(record.value("usage.model", in: node), in: record)
      let content = record.value("content", in: node)
      var message = ForeignMessage(role, at: node, content: content)
      message.addTypedBlocks(of: content, in: record)
      outliner.add(message, in: record)
    }
    return outliner.count == 0 ? [] : [SessionHistory(outline: outliner.outline)]
  }

  /// What Amp tells the user alone has the role `info`.
  private static let roles: [String: Role] = ["user": .user, "assistant": .assistant]

  mutating func finish() -> [SessionHistory] { [] }
}

extension ForeignShape {
  fileprivate static let amp = ForeignShape([
    .toolCall: ForeignMembers(id: "id", name: "name", payload: "input"),
    .toolResult: ForeignMembers(id: "toolUseID", payload: "run.result", "run.error", "run", error: "run.status"),
    .thinking: ForeignMembers(text: "thinking", signature: "signature"),
  ])
}
