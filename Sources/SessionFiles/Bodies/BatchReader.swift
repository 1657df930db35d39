internal import ConversationHistory
internal import HistoryJSON

/// Reads request bodies that stand in an envelope, any number a record. Memory: one record.
struct BatchReader: SessionReader {
  /// The bodies of a record, with the dialect of each.
  typealias Bodies = @Sendable (SessionRecord) -> [(node: Int, dialect: Dialect)]

  private let bodies: Bodies
  private var outliner: BodyOutliner
  private(set) var findings: [Finding] = []
  /// How many histories there are so far.
  private var count = 0

  init(_ options: ReadingOptions, bodies: @escaping Bodies) {
    self.bodies = bodies
    outliner = BodyOutliner(options)
  }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    let histories = bodies(record).compactMap { outliner.history(ofBody: $0.node, in: record, dialect: $0.dialect) }
    if histories.isEmpty { findings.append(BodyReader.noHistory(in: record, number: count)) }
    count += histories.count
    return histories
  }

  mutating func finish() -> [SessionHistory] { [] }
}
