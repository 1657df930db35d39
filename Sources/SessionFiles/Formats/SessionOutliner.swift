internal import ConversationHistory
internal import HistoryJSON

/// Makes outlines of the messages that a reader finds in records: those of the wire as they stand, others told by hand.
struct SessionOutliner {
  private var builder: OutlineBuilder
  /// The model that the last answer came from, where the caller names none.
  private var model: String?
  private var modelHash: UInt64 = 0
  private let shape: ForeignShape?

  /// `shape` is given where the messages have a form that is no provider's own.
  init(_ dialect: Dialect, _ options: ReadingOptions, shape: ForeignShape? = nil) {
    self.shape = shape
    builder = OutlineBuilder(dialect: options.dialect ?? dialect, model: options.model)
    builder.outline.shape = shape
  }

  /// How many messages there are so far.
  var count: Int { builder.outline.messages.count }

  /// All messages, in the order in which they were added.
  var outline: Outline {
    var outline = builder.outline
    if outline.model == nil { outline.model = model }
    return outline
  }

  /// Adds a message of the wire; `speaker` speaks where it has no role.
  mutating func read(message node: Int, speaker: Role? = nil, in record: SessionRecord) {
    enter(record)
    record.bytes.withRawBytes { builder.read(message: node, speaker: speaker, bytes: $0, nodes: record.nodes) }
  }

  /// Adds a user message that is a string alone.
  mutating func read(userText node: Int, in record: SessionRecord) {
    enter(record)
    record.bytes.withRawBytes { builder.read(userText: node, bytes: $0, nodes: record.nodes) }
  }

  /// Adds a message of the format's own form.
  mutating func add(_ message: ForeignMessage, in record: SessionRecord) {
    enter(record)
    record.bytes.withRawBytes { builder.add(message, bytes: $0, nodes: record.nodes) }
  }

  private mutating func enter(_ record: SessionRecord) {
    builder.base = record.base
    builder.line = record.outlineLine
    builder.noteLoneSurrogates(in: record.nodes)
  }

  /// Notes the model that an answer names.
  mutating func noteModel(_ node: Int?, in record: SessionRecord) {
    guard let node, record.isString(node) else { return }
    let hash = record.hash(node)
    guard hash != modelHash else { return }
    modelHash = hash
    model = record.string(node)
  }

  /// The history of chosen messages, in their order.
  func assembled(_ messages: [Int]) -> Outline {
    outline.assembled(messages, ends: Array(messages.indices.map { $0 + 1 }))
  }

  /// Forgets all messages, for the next history of the file.
  mutating func restart() {
    builder = OutlineBuilder(dialect: builder.outline.dialect, model: builder.outline.model)
    builder.outline.shape = shape
    model = nil
    modelHash = 0
  }
}
