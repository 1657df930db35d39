package import ConversationHistory
internal import HistoryJSON

/// Lints one input as its bytes come in chunks; memory is bounded by the longest line and the shape of one session.
///
/// The first line tells how the records lie: if it is a whole value the input is JSON Lines, if it is only the beginning
/// of one it is one document, which is then held whole. The records tell the format, whose reader gives the histories.
package struct InputLinter {
  private enum Mode {
    case undecided
    case lines
    case document
    /// The bytes are no text that could be read: the rest is passed over.
    case refused
  }

  let options: InputOptions
  let source: any ByteSource
  var report: InputReport
  var scanner = JSONScanner()
  /// How many lines are not blank.
  var records = 0
  var hasByteOrderMark = false
  /// The lines of a record that a raw line feed parts, until its end comes.
  var split: SplitRecord?
  private var format: SessionFormat?
  /// What histories are linted for, where neither the caller nor the reader says.
  private var purpose = Purpose.send
  /// Whether the format is known; to ask `format` or `reader` is to copy it.
  private(set) var isReading = false
  private var reader: (any SessionReader)?
  private var census = TypeCensus(nil)
  private var recognizer = FormatRecognizer()
  /// The places of the first records, until one tells the format; they are read again then.
  private var pending: [JSONLine] = []
  private var buffer = JSONLineBuffer()
  private var mode: Mode
  private var document: [UInt8] = []
  private var linter: Linter
  /// The histories themselves, where a repair wants them.
  private var kept: [SessionHistory]?

  /// `source` gives bytes of the input back when a finding is printed.
  package init(_ options: InputOptions = InputOptions(), source: any ByteSource) {
    self.options = options
    self.source = source
    report = InputReport(kind: options.kind, dialect: options.dialect ?? options.kind.format?.dialect ?? .anthropic)
    mode = options.kind.format?.layout == .document ? .document : .undecided
    linter = Linter(for: .anthropic, rules: options.rules)
    if let format = options.kind.format { settle(format) }
  }

  /// The histories of an input that is there whole, and whether its records are lines.
  static func read(_ bytes: [UInt8], _ options: InputOptions) -> (histories: [SessionHistory], isLines: Bool) {
    var options = options
    options.rules = []
    var linter = InputLinter(options, source: MemoryBytes(bytes))
    linter.kept = []
    bytes.withRawBytes { linter.append($0) }
    _ = linter.finish()
    return (linter.kept ?? [], linter.mode == .lines)
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
    report.sort()
    return report
  }

  private mutating func refuse(_ chunk: RawSpan) {
    guard chunk.byteCount >= 2, UTF16Text.isLikely(chunk.byte(0), chunk.byte(1)) else { return }
    mode = .refused
    records = 1
  }

  private mutating func addWrongEncoding() {
    var finding = FileDamage.wrongEncoding.finding(at: Place(line: 1, column: 1, byteOffset: 0, byteLength: 2))
    if UTF16Text.isSession(document, options) { finding.fix = DamageFix.safe("write it as UTF-8") }
    add([finding], of: nil)
  }

  private mutating func take(_ line: JSONLine) {
    if mode == .undecided {
      guard decide(line) else { return }
    }
    read(line, in: buffer.bytes)
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
    lint(reader?.read(record) ?? [])
  }

  /// A record that cannot be read ends what the reader took for the only one.
  mutating func miss(_ line: JSONLine) {
    guard isReading else { return wait(line) }
    lint(reader?.miss(line) ?? [])
  }

  private mutating func wait(_ line: JSONLine) {
    if pending.count < 64 { pending.append(line) }
  }

  private mutating func settle(_ format: SessionFormat) {
    self.format = format
    isReading = true
    purpose = format.purpose
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
    guard (try? scanner.scan(bytes, in: line.range)) != nil else { return lint(reader?.miss(line) ?? []) }
    let record = SessionRecord(bytes: bytes, nodes: scanner.nodes, line: line)
    lint(record)
  }

  /// One document; where it is several values behind each other, each is a record.
  private mutating func readDocument() {
    let bytes = document
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { hasByteOrderMark = true }
    do throws(JSONError) {
      let scanned = try JSONDocument(bytes)
      records = 1
      read(SessionRecord(document: scanned), in: .document)
    } catch {
      if bytes.allSatisfy({ $0 <= 0x20 }) { return }
      records = 1
      guard !readStream(bytes, error), !readCut(bytes, error), !readLines(bytes) else { return }
      add([Linter.invalidJSON(error, in: bytes)], of: nil)
    }
  }

  /// Records over several lines each, one behind the other. False if the bytes are none.
  private mutating func readStream(_ bytes: [UInt8], _ error: JSONError) -> Bool {
    guard error.kind == .textAfterValue, options.kind.format?.layout != .document else { return false }
    var ranges: [Range<Int>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while bytes[start...].contains(where: { $0 > 0x20 }) {
      guard let end = bytes.withRawBytes({ try? scanner.scanPrefix($0, in: start..<bytes.count) }) else { return false }
      ranges.append(start..<end)
      start = end
    }
    for range in ranges {
      guard (try? scanner.scan(bytes, in: range)) != nil else { continue }
      let line = JSONLine(offset: range.lowerBound, number: 1, range: range)
      let record = SessionRecord(bytes: bytes, nodes: scanner.nodes, line: line, isDocument: true)
      guard isSession || tellsSession(record) else { return false }
      read(record, in: .lines)
    }
    return true
  }

  /// Lines of which the first one is cut, so that they look like a document. False if no line tells a session.
  private mutating func readLines(_ bytes: [UInt8]) -> Bool {
    guard options.kind.format?.layout != .document else { return false }
    var buffer = JSONLineBuffer()
    bytes.withRawBytes { buffer.append($0) }
    var lines: [JSONLine] = []
    while let line = buffer.nextLine() ?? buffer.finish() { lines.append(line) }
    let isTold = lines.contains { line in
      guard (try? scanner.scan(bytes, in: line.range)) != nil else { return false }
      let record = SessionRecord(bytes: bytes, nodes: scanner.nodes, line: line)
      return isSession || tellsSession(record)
    }
    guard isTold else { return false }
    mode = .lines
    records = 0
    for line in lines { read(line, in: bytes) }
    return true
  }

  /// A session whose end is missing is read up to there. False if the bytes are none.
  private mutating func readCut(_ bytes: [UInt8], _ error: JSONError) -> Bool {
    guard error.isTruncation, let cut = CutDocument(bytes), let scanned = try? JSONDocument(cut.closed(bytes))
    else { return false }
    let record = SessionRecord(document: scanned)
    guard (format ?? recognizer.format(of: record, in: .document))?.isSession ?? false else { return false }
    read(record, in: .document)
    let place = Linter.invalidJSON(error, in: bytes).place ?? Place(line: 1, column: 1, byteOffset: 0, byteLength: 0)
    var finding = FileDamage.cutFile.finding(at: place)
    finding.fix = Fix(
      applicability: cut.isLossless ? .safe : .unsafe, pass: DamageFix.pass,
      title: "close it behind its last whole element")
    add([finding], of: nil)
    return true
  }

  /// Whether a record tells the format of a session, where none is told yet.
  mutating func tellsSession(_ record: SessionRecord) -> Bool {
    !isReading && recognizer.format(of: record, in: .lines)?.isSession ?? false
  }

  /// Whether the format is one that an agent keeps its conversations in.
  var isSession: Bool { format?.isSession ?? false }

  private mutating func finishReading() {
    readApart()
    lint(reader?.finish() ?? [])
    add((reader?.findings ?? []) + census.findings, of: nil)
    if hasByteOrderMark, isSession {
      var finding = FileDamage.byteOrderMark.finding(at: Place(line: 1, column: 1, byteOffset: 0, byteLength: 3))
      finding.fix = DamageFix.safe("take it away")
      add([finding], of: nil)
    }
    let settled = reader?.settledFormat ?? format
    report.kind = InputKind(settled ?? .body)
    report.findings = report.findings.map { DamageFix.settled($0, in: report.kind) }
    if report.histories == 0 { report.dialect = options.dialect ?? report.kind.format?.dialect ?? .anthropic }
    // A session without messages, such as one of titles and snapshots alone, is healthy.
    if report.histories == 0, report.findings.isEmpty, !isSession { reportNothing() }
  }

  private mutating func reportNothing() {
    let what = records == 0 ? "the input is empty" : "no history was found in the input"
    let nearest = records == 0 || format != nil ? nil : recognizer.nearestMiss
    add(
      [
        Finding(
          rule: "invalid-json", severity: .error, path: "", message: what,
          help: nearest ?? "give a request body, an array of messages, or a session file",
          place: Place(line: 1, column: 1, byteOffset: 0, byteLength: 0), subject: what)
      ], of: nil)
  }

  /// Lints histories that are whole.
  private mutating func lint(_ histories: consuming [SessionHistory]) {
    // Taken out one by one: a loop over the array would copy each of them.
    histories.reverse()
    while let history = histories.popLast() { lint(history) }
  }

  private mutating func lint(_ history: borrowing SessionHistory) {
    if kept != nil { kept?.append(copy history) }
    if report.histories == 0 { report.dialect = history.outline.dialect }
    if linter.dialect != history.outline.dialect {
      linter = Linter(for: history.outline.dialect, rules: options.rules)
    }
    linter.model = options.model ?? history.outline.model
    linter.purpose = options.purpose ?? history.purpose ?? purpose
    let found = linter.lint(history.outline, source: source, record: report.histories)
    let told = found.isEmpty ? [] : told(found, of: copy history)
    draw(history.outline, record: report.histories, told)
    add(told, of: history.outline)
    report.histories += 1
    report.messages += history.outline.messages.count
  }

  /// The findings without those that the agent settles itself, and those that a slice has for its beginning alone; only
  /// the repairs that can be written are offered.
  private func told(_ found: [Finding], of history: SessionHistory) -> [Finding] {
    let settled = format?.settles ?? []
    let told = found.filter {
      !settled.contains($0.rule) && !(history.isFragment && SessionHistory.rulesOfBeginnings.contains($0.rule))
    }
    return format?.offered(told, in: history) ?? told
  }

  /// Adds findings, with the shape of the messages around each.
  mutating func add(_ findings: [Finding], of outline: Outline?) {
    guard !findings.isEmpty else { return }
    if let outline {
      let sketches = Linter.sketches(for: findings, of: outline, source: source, showsText: options.showsText)
      for (index, around) in sketches.enumerated() where !around.isEmpty {
        report.sketches[report.findings.count + index] = around
      }
    }
    report.findings += findings
  }
}
