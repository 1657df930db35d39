package import ConversationHistory
internal import HistoryJSON

/// Lints one input as its bytes come in chunks; memory is bounded by the longest line and the shape of one session.
///
/// The first line tells how the records lie: if it is a whole value the input is JSON Lines, if it is only the beginning
/// of one it is one document, which is then held whole. The records tell the format, whose reader gives the histories.
package struct InputLinter {
  enum Mode {
    case undecided
    case lines
    case document
    /// The bytes are no text that could be read: the rest is passed over.
    case refused
  }

  let options: InputOptions
  let source: any ByteSource
  /// Where the histories go.
  var histories: HistoryLinter
  var scanner = JSONScanner()
  /// How many lines are not blank.
  var records = 0
  var hasByteOrderMark = false
  /// The lines of a record that a raw line feed parts, until its end comes.
  var split: SplitRecord?
  /// Whether the format is known; to ask for it, or for its reader, is to copy that.
  private(set) var isReading = false
  private var reader: (any SessionReader)?
  private var census = TypeCensus(nil)
  var recognizer = FormatRecognizer()
  /// The places of the first records, until one tells the format; they are read again then.
  private var pending: [JSONLine] = []
  var buffer = JSONLineBuffer()
  var mode: Mode
  var document: [UInt8] = []

  /// `source` gives bytes of the input back when a finding is printed.
  package init(_ options: InputOptions = InputOptions(), source: any ByteSource) {
    self.options = options
    self.source = source
    histories = HistoryLinter(options, source: source)
    mode = options.kind.format?.layout == .document ? .document : .undecided
    if let format = options.kind.format { settle(format) }
  }

  /// The histories of an input that is there whole, and whether its records are lines.
  static func read(_ bytes: [UInt8], _ options: InputOptions) -> (histories: [SessionHistory], isLines: Bool) {
    var options = options
    options.rules = []
    var linter = InputLinter(options, source: MemoryBytes(bytes))
    linter.histories.kept = []
    bytes.withRawBytes { linter.append($0) }
    _ = linter.finish()
    return (linter.histories.kept ?? [], linter.mode == .lines)
  }

  /// Takes the next bytes of the input.
  package mutating func append(_ chunk: RawSpan) {
    if buffer.fileOffset == 0, document.isEmpty, mode != .refused { refuse(chunk) }
    switch mode {
    case .refused: if document.count < UTF16Text.beginning { chunk.copy(0..<chunk.byteCount, into: &document) }
    case .document: chunk.copy(0..<chunk.byteCount, into: &document)
    case .undecided, .lines:
      buffer.append(chunk)
      while mode != .document, let line = buffer.nextLine() { take(line) }
      if mode == .document { document = buffer.bytes }
    }
  }

  /// Ends the input, and gives the report.
  package mutating func finish() -> InputReport {
    if mode == .refused { addWrongEncoding() }
    if mode == .undecided || mode == .lines, let line = buffer.finish() { take(line) }
    if mode == .document {
      if document.isEmpty { document = buffer.bytes }
      readDocument()
    }
    finishReading()
    histories.report.sort()
    return histories.report
  }

  private mutating func refuse(_ chunk: RawSpan) {
    guard chunk.byteCount >= 2, UTF16Text.isLikely(chunk.byte(0), chunk.byte(1)) else { return }
    mode = .refused
    records = 1
  }

  private mutating func addWrongEncoding() {
    var finding = FileDamage.wrongEncoding.finding(at: Place(line: 1, column: 1, byteOffset: 0, byteLength: 2))
    if UTF16Text.isSession(document, options) { finding.fix = DamageFix.safe("write it as UTF-8") }
    histories.add([finding])
  }

  private mutating func take(_ line: JSONLine) {
    if mode == .undecided {
      guard decide(line) else { return }
    }
    buffer.takeBack(read(line, in: buffer.lend()))
  }

  /// Settles whether the input is lines or one document; false while nothing but blanks came, and for a document.
  private mutating func decide(_ line: JSONLine) -> Bool {
    let bytes = buffer.bytes
    guard bytes[line.range].contains(where: { $0 > 0x20 }) else { return false }
    mode = .lines
    guard options.kind.format?.layout != .lines else { return true }
    do throws(JSONError) {
      try scanner.scan(bytes, in: line.range)
    } catch {
      // A first line that is cut short is the beginning of a document over many lines; what else is wrong with it is
      // the line's own fault, unless nothing follows it.
      if error.isTruncation || line.isTorn { mode = .document }
    }
    return mode == .lines
  }
}

extension InputLinter {
  /// Reads one record; until one tells the format, only its place is kept.
  mutating func read(_ record: SessionRecord, in layout: SessionFormat.Layout) {
    if !isReading {
      guard let format = recognizer.format(of: record, in: layout) else { return wait(record.line) }
      settle(format)
      for line in pending { readAgain(line) }
      pending = []
    }
    lint(record)
  }

  private mutating func lint(_ record: SessionRecord) {
    census.note(record)
    reader?.read(record, into: &histories)
  }

  /// A record that cannot be read ends what the reader took for the only one.
  mutating func miss(_ line: JSONLine) {
    guard isReading else { return wait(line) }
    histories.lint(reader?.miss(line) ?? [])
  }

  private mutating func wait(_ line: JSONLine) {
    if pending.count < 64 { pending.append(line) }
  }

  private mutating func settle(_ format: SessionFormat) {
    histories.settle(format)
    isReading = true
    census = TypeCensus(format.recordTypes)
    reader = format.reader(
      ReadingOptions(
        dialect: options.dialect, model: options.model, source: source, isForced: options.kind != .auto))
  }

  private mutating func readAgain(_ line: JSONLine) {
    var line = line
    let bytes = source.bytes(line.offset..<line.offset + line.range.count)
    line.range = 0..<bytes.count
    var scanner = JSONScanner()
    guard (try? scanner.scan(bytes, in: line.range)) != nil else { return histories.lint(reader?.miss(line) ?? []) }
    let record = SessionRecord(bytes: bytes, nodes: scanner.nodes, line: line)
    lint(record)
  }

  /// Whether a record tells the format of a session, where none is told yet.
  mutating func tellsSession(_ record: SessionRecord) -> Bool {
    !isReading && recognizer.format(of: record, in: .lines)?.isSession ?? false
  }

  /// Whether the format is one that an agent keeps its conversations in.
  var isSession: Bool { histories.format?.isSession ?? false }

  private mutating func finishReading() {
    readApart()
    histories.lint(reader?.finish() ?? [])
    histories.add((reader?.findings ?? []) + census.findings)
    if hasByteOrderMark, isSession {
      var finding = FileDamage.byteOrderMark.finding(at: Place(line: 1, column: 1, byteOffset: 0, byteLength: 3))
      finding.fix = DamageFix.safe("take it away")
      histories.add([finding])
    }
    histories.settleReport(as: reader?.settledFormat ?? histories.format)
    // A session without messages, such as one of titles and snapshots alone, is healthy.
    let isEmpty = histories.report.histories == 0 && histories.report.findings.isEmpty
    if isEmpty, !isSession { reportNothing() }
  }

  private mutating func reportNothing() {
    let what = records == 0 ? "the input is empty" : "no history was found in the input"
    let nearest = records == 0 || histories.format != nil ? nil : recognizer.nearestMiss
    histories.add([
      Finding(
        rule: "invalid-json", severity: .error, path: "", message: what,
        help: nearest ?? "give a request body, an array of messages, or a session file",
        place: Place(line: 1, column: 1, byteOffset: 0, byteLength: 0), subject: what)
    ])
  }
}
