internal import ConversationHistory
internal import HistoryJSON

/// Reads the conversations of a dataset. A line that stands alone is a request like any other: only a second one tells.
///
/// Memory: one record.
struct FineTuningReader: SessionReader {
  private let options: ReadingOptions
  private(set) var findings: [Finding] = []
  /// The first line as what it is alone, and as what it is before others.
  private var first: (alone: [SessionHistory], among: [SessionHistory])?
  /// Whether the first line waits for another one; to ask `first` is to copy it.
  private var isWaiting = false
  private var isAlone = false
  private var records = 0
  private var outliner: BodyOutliner

  init(_ options: ReadingOptions) {
    self.options = options
    outliner = BodyOutliner(options)
  }

  var settledFormat: SessionFormat? { isAlone ? .body : nil }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    records += 1
    guard records == 1, !record.isDocument, !options.isForced else {
      return isWaiting ? settle() + histories(of: record) : histories(of: record)
    }
    let examples = histories(of: record)
    var reader = BodyReader(options)
    let alone = reader.read(record) + reader.finish()
    first = (alone, examples)
    isWaiting = true
    return []
  }

  /// The lines of a dataset come by the million: those that are one conversation each are linted where they stand.
  mutating func read(_ record: SessionRecord, into linter: inout HistoryLinter) {
    guard records > 0, !isWaiting, record.kind(0) == .object, let body = record.requestBody(at: 0) else {
      return linter.lint(read(record))
    }
    records += 1
    outliner.lint(for: take(body, in: record), &linter)
  }

  private mutating func histories(of record: SessionRecord) -> [SessionHistory] {
    var found: [SessionHistory] = []
    if record.kind(0) == .array {
      found = record.elements(of: 0).compactMap { history(ofBody: $0, in: record) }
    } else if let history = history(ofBody: 0, in: record) {
      found = [history]
    }
    if found.isEmpty { findings.append(BodyReader.noHistory(in: record, number: records - 1)) }
    return found
  }

  private mutating func history(ofBody node: Int, in record: SessionRecord) -> SessionHistory? {
    guard let body = record.requestBody(at: node) else { return nil }
    let purpose = take(body, in: record)
    return SessionHistory(outline: outliner.outline, purpose: purpose)
  }

  /// Reads a body, and says what it is for: who names a model asks it.
  private mutating func take(_ body: RequestBody, in record: SessionRecord) -> Purpose? {
    let isRequest = record.namesModel(body)
    outliner.read(body, in: record, dialect: isRequest ? nil : .openAIChat)
    return isRequest ? .send : nil
  }

  mutating func miss(_ line: JSONLine) -> [SessionHistory] {
    records += 1
    return settle()
  }

  private mutating func settle() -> [SessionHistory] {
    defer {
      first = nil
      isWaiting = false
    }
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
