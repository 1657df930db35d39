internal import ConversationHistory
internal import HistoryJSON

/// Reads the conversations of a dataset. A line that stands alone is a request like any other: only a second one tells.
///
/// Memory: one record.
struct FineTuningReader: SessionReader {
  private let options: ReadingOptions
  private(set) var findings: [Finding] = []
  /// The first line as what it is alone, and as what it is before others.
  private var first: (alone: [SessionHistory], among: [SessionHistory], reader: BodyReader)?
  private var isAlone = false
  private var records = 0

  init(_ options: ReadingOptions) { self.options = options }

  var settledFormat: SessionFormat? { isAlone ? .body : nil }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    records += 1
    let settled = settle()
    let examples = histories(of: record)
    guard records == 1, !record.isDocument, !options.isForced else { return settled + examples }
    var reader = BodyReader(options)
    let alone = reader.read(record) + reader.finish()
    first = (alone, examples, reader)
    return []
  }

  private mutating func histories(of record: SessionRecord) -> [SessionHistory] {
    let roots = record.kind(0) == .array ? Array(record.elements(of: 0)) : [0]
    let found = roots.compactMap { record.history(ofBody: $0, options, dialect: .openAIChat) }
    if found.isEmpty { findings.append(BodyReader.noHistory(in: record, number: records - 1)) }
    return found
  }

  mutating func miss(_ line: JSONLine) -> [SessionHistory] {
    records += 1
    return settle()
  }

  private mutating func settle() -> [SessionHistory] {
    defer { first = nil }
    return first?.among ?? []
  }

  mutating func finish() -> [SessionHistory] {
    guard let first else { return [] }
    isAlone = true
    return first.alone.map { history in
      var history = history
      history.purpose = history.purpose ?? .send
      return history
    }
  }
}
