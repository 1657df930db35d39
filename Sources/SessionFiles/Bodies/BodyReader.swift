internal import ConversationHistory
internal import HistoryJSON

/// Reads request bodies: one in any layout, or one a line.
struct BodyReader: SessionReader {
  private let options: ReadingOptions
  private let isLines: Bool
  private(set) var findings: [Finding] = []
  private var outliner: BodyOutliner
  /// A conversation on the first line, until it is known whether others follow.
  private var onlyLine: Outline?
  /// How many lines are not blank, and how many of them were bodies.
  private var lines = 0
  private var bodies = 0
  /// Whether the last body was a bare array of messages.
  private var isArray = false

  init(_ options: ReadingOptions, isLines: Bool = false) {
    self.options = options
    self.isLines = isLines
    outliner = BodyOutliner(options)
  }

  /// One line alone is a body like any other.
  var settledFormat: SessionFormat? {
    guard isLines, !options.isForced, lines == 1 else { return nil }
    return isArray ? .messages : .body
  }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    lines += 1
    let settled = settleOnlyLine(as: .saved)
    guard let body = record.requestBody else {
      findings.append(Self.noHistory(in: record, number: bodies))
      return settled
    }
    isArray = body.object < 0
    outliner.read(body, in: record)
    // A line without a model that holds a whole conversation is a dataset's: an archive.
    let isDataset = isLines && !record.namesModel(body) && outliner.outline.endsWithAssistant
    if isDataset, !options.isForced, lines == 1 {
      onlyLine = outliner.outline
      return settled
    }
    bodies += 1
    return settled + [SessionHistory(outline: outliner.outline, purpose: isDataset ? .saved : nil)]
  }

  mutating func miss(_ line: JSONLine) -> [SessionHistory] {
    lines += 1
    return settleOnlyLine(as: .saved)
  }

  mutating func finish() -> [SessionHistory] { settleOnlyLine(as: nil) }

  /// One line alone is a request, the first of several is a dataset's.
  private mutating func settleOnlyLine(as purpose: Purpose?) -> [SessionHistory] {
    guard let outline = onlyLine else { return [] }
    onlyLine = nil
    bodies += 1
    return [SessionHistory(outline: outline, purpose: purpose)]
  }

  /// The finding about a record that is no body; `number` counts the histories before it.
  static func noHistory(in record: SessionRecord, number: Int) -> Finding {
    guard !record.isDocument else {
      return Linter.noHistory(in: JSONDocument(bytes: record.bytes, nodes: record.nodes))
    }
    return Finding(
      rule: "invalid-json", severity: .error, path: "",
      message: "the line holds no history: no list of messages was found", help: "give one request body a line",
      place: Place(
        record: number, line: record.line.number, column: 1, byteOffset: record.line.offset,
        byteLength: record.line.range.count),
      subject: "no history")
  }
}
