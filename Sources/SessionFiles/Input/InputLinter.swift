package import ConversationHistory
internal import HistoryJSON

/// Lints one input as its bytes come in chunks; memory is bounded by the longest line and the shape of one session.
///
/// The kind is told from the first lines: a line that is a whole value makes it JSON Lines, a first line that is only the
/// beginning of one makes it one document, which is then held whole.
package struct InputLinter {
  private enum Mode {
    case undecided
    case lines
    case document
  }

  var options: InputOptions
  let source: any ByteSource
  var report: InputReport
  var kind: InputKind
  var scanner = JSONScanner()
  var outliner: ClaudeCodeOutliner
  /// The messages of a file with one message a line.
  var messages: OutlineBuilder?
  /// The dialect that one of these messages showed.
  var toldDialect: Dialect?
  private var buffer = JSONLineBuffer()
  private var mode: Mode
  /// How many lines are not blank.
  var readLines = 0
  /// Whether the last body was a bare array of messages.
  private var isArray = false
  /// A conversation on the first line, until it is known whether others follow.
  private var onlyLine: Outline?
  /// The outline of the body before, for its storage.
  private var builder = OutlineBuilder(dialect: .anthropic, model: nil)
  private var linter: Linter
  private var document: [UInt8] = []

  /// `source` gives bytes of the input back when a finding is printed.
  package init(_ options: InputOptions = InputOptions(), source: any ByteSource) {
    self.options = options
    self.source = source
    kind = options.kind
    report = InputReport(kind: options.kind, dialect: options.dialect ?? .anthropic)
    outliner = ClaudeCodeOutliner(model: options.model)
    mode = options.kind == .body ? .document : .undecided
    linter = Linter(for: .anthropic, rules: options.rules)
  }

  /// Takes the next bytes of the input.
  package mutating func append(_ chunk: RawSpan) {
    guard mode != .document else {
      chunk.copy(0..<chunk.byteCount, into: &document)
      return
    }
    buffer.append(chunk)
    while mode != .document, let line = buffer.nextLine() { take(line) }
    if mode == .document { document = buffer.bytes }
  }

  /// Ends the input, and gives the report.
  package mutating func finish() -> InputReport {
    if mode != .document, let line = buffer.finish() { take(line) }
    if mode == .document {
      if document.isEmpty { document = buffer.bytes }
      finishDocument()
    } else {
      finishLines()
    }
    sort()
    return report
  }

  /// By place in the input: a session's findings come when it ends, those of a line at once.
  private mutating func sort() {
    func offset(_ index: Int) -> Int { report.findings[index].place?.byteOffset ?? 0 }
    let order = report.findings.indices.sorted { left, right in
      offset(left) != offset(right) ? offset(left) < offset(right) : left < right
    }
    let (findings, sketches) = (report.findings, report.sketches)
    report.findings = order.map { findings[$0] }
    report.sketches = [:]
    for (new, old) in order.enumerated() { report.sketches[new] = sketches[old] }
  }

  private mutating func take(_ line: JSONLine) {
    // The first line has been scanned by the time that it is known to be one.
    let isScanned = mode == .undecided
    if mode == .undecided {
      guard decide(line) else { return }
    }
    let bytes = buffer.bytes
    bytes.withRawBytes { read(line, bytes: $0, isScanned: isScanned && !scanner.nodes.isEmpty) }
  }

  /// Settles whether the input is lines or one document; false while nothing but blanks came, and for a document.
  private mutating func decide(_ line: JSONLine) -> Bool {
    let bytes = buffer.bytes
    guard bytes[line.range].contains(where: { $0 > 0x20 }) else { return false }
    do throws(JSONError) {
      try scanner.scan(bytes, in: line.range)
      mode = .lines
    } catch {
      // A first line that is cut short is the beginning of a document over many lines; what else is wrong with it is
      // the line's own fault, unless nothing follows it.
      let isLast = line.isTorn
      mode =
        (error.isTruncation || isLast) && options.kind != .bodies
          && options.kind != .claudeCode ? .document : .lines
    }
    return mode == .lines
  }

  private mutating func finishLines() {
    settleOnlyLine(as: .send)
    switch kind {
    case .claudeCode: finishSession()
    case .messages: finishMessages()
    case .auto, .body, .bodies: break
    }
    // A session without messages, such as one of titles and snapshots alone, is healthy.
    if report.histories == 0, report.findings.isEmpty, kind != .claudeCode { reportNothing() }
    if kind == .bodies, options.kind == .auto, readLines == 1 {
      kind = isArray ? .messages : .body
    }
    report.kind = kind == .auto ? .body : kind
  }

  private mutating func reportNothing() {
    let what = readLines == 0 ? "the input is empty" : "no history was found in the input"
    add(
      [
        Finding(
          rule: "invalid-json", severity: .error, path: "", message: what,
          help: "give a request body, an array of messages, or a session file",
          place: Place(line: 1, column: 1, byteOffset: 0, byteLength: 0), subject: what)
      ], of: nil)
  }

  /// Settles the kind of JSON Lines as soon as a line tells.
  mutating func settle(bytes: RawSpan, line: ClaudeCodeLine?) {
    guard kind == .auto else { return }
    if let line, line.isTelling(bytes: bytes, nodes: scanner.nodes) {
      kind = .claudeCode
    } else if RequestBody(bytes: bytes, nodes: scanner.nodes) != nil {
      kind = .bodies
    } else if scanner.nodes.members(of: 0).contains(where: {
      WireName(scanner.nodes[$0.key], in: bytes) == .role
    }) {
      kind = .messages
    }
  }

  /// Adds findings, with the shape of the messages around each.
  mutating func add(_ findings: [Finding], of outline: Outline?) {
    guard !findings.isEmpty else { return }
    if let outline {
      let sketches = Linter.sketches(for: findings, of: outline, source: source)
      for (index, around) in sketches.enumerated() where !around.isEmpty {
        report.sketches[report.findings.count + index] = around
      }
    }
    report.findings += findings
  }
}

extension InputLinter {
  /// One document: a body in any layout, or an array of messages.
  private mutating func finishDocument() {
    let bytes = document
    let scanned: JSONDocument
    do throws(JSONError) {
      scanned = try JSONDocument(bytes)
    } catch {
      if bytes.allSatisfy({ $0 <= 0x20 }) {
        reportNothing()
      } else {
        add([Linter.invalidJSON(error, in: bytes)], of: nil)
      }
      report.kind = options.kind != .auto ? options.kind : .body
      return
    }
    let isArray = scanned.nodes[0].kind == .array
    report.kind = options.kind != .auto ? options.kind : isArray ? .messages : .body
    guard
      let body = bytes.withRawBytes({ RequestBody(bytes: $0, nodes: scanned.nodes) }),
      options.kind != .messages || isArray
    else {
      add([Linter.noHistory(in: scanned)], of: nil)
      return
    }
    bytes.withRawBytes { lint(body, bytes: $0, nodes: scanned.nodes, base: 0, line: 0) }
  }

  /// Lints one body.
  mutating func lint(
    _ body: RequestBody, bytes: RawSpan, nodes: ContiguousArray<JSONNode>, base: Int, line: Int
  ) {
    isArray = body.object < 0
    let dialect = options.dialect ?? DialectDetector.detect(body, bytes: bytes, nodes: nodes)
    let named = body.modelName(bytes: bytes, nodes: nodes)
    builder.restart(dialect: dialect, model: options.model ?? named)
    builder.base = base
    builder.line = UInt32(clamping: line)
    builder.read(body, bytes: bytes, nodes: nodes)
    builder.outline.line = line == 0 ? nil : line
    // A line without a model that holds a whole conversation is a dataset's: an archive.
    let isDataset = kind == .bodies && named == nil && builder.outline.endsWithAssistant
    if isDataset, options.kind == .auto, options.purpose == nil, readLines == 1 {
      onlyLine = builder.outline
    } else {
      lint(builder.outline, purpose: options.purpose ?? (isDataset ? .saved : .send))
    }
  }

  /// One line alone is a request, the first of several is a dataset's.
  mutating func settleOnlyLine(as purpose: Purpose) {
    guard let outline = onlyLine else { return }
    onlyLine = nil
    lint(outline, purpose: purpose)
  }

  /// Lints one history.
  mutating func lint(_ outline: Outline, purpose: Purpose, isFragment: Bool = false) {
    if report.histories == 0 { report.dialect = outline.dialect }
    if linter.dialect != outline.dialect { linter = Linter(for: outline.dialect, rules: options.rules) }
    linter.model = options.model ?? outline.model
    linter.purpose = purpose
    var found = linter.lint(outline, source: source, record: report.histories)
    if isFragment { found.removeAll { $0.rule == "orphan-tool-result" } }
    add(found, of: outline)
    report.histories += 1
    report.messages += outline.messages.count
  }
}
