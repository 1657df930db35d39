internal import ConversationHistory
internal import HistoryJSON

/// Reads request bodies that stand in an envelope, any number a record. Memory: one record.
struct BatchReader: SessionReader {
  /// The bodies of a record, with the dialect of each.
  typealias Bodies = @Sendable (SessionRecord) -> [(node: Int, dialect: Dialect)]

  private let options: ReadingOptions
  private let bodies: Bodies
  private(set) var findings: [Finding] = []
  /// How many histories there are so far.
  private var count = 0

  init(_ options: ReadingOptions, bodies: @escaping Bodies) {
    self.options = options
    self.bodies = bodies
  }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    let histories = bodies(record).compactMap { record.history(ofBody: $0.node, options, dialect: $0.dialect) }
    if histories.isEmpty { findings.append(BodyReader.noHistory(in: record, number: count)) }
    count += histories.count
    return histories
  }

  mutating func finish() -> [SessionHistory] { [] }
}

extension SessionRecord {
  /// The history of a request body that is a value of the record; nil if the value is none.
  func history(ofBody node: Int, _ options: ReadingOptions, dialect: Dialect) -> SessionHistory? {
    bytes.withRawBytes { raw in
      guard let body = RequestBody(bytes: raw, nodes: nodes, root: node) else { return nil }
      let named = body.modelName(bytes: raw, nodes: nodes)
      var builder = OutlineBuilder(dialect: options.dialect ?? dialect, model: options.model ?? named)
      builder.base = base
      builder.line = outlineLine
      builder.read(body, bytes: raw, nodes: nodes)
      builder.outline.line = isDocument ? nil : line.number
      return SessionHistory(outline: builder.outline)
    }
  }
}
