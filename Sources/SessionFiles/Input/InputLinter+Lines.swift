internal import ConversationHistory
internal import HistoryJSON

extension InputLinter {
  /// Reads one line; one that is damaged costs that line alone.
  mutating func read(_ line: JSONLine, bytes: RawSpan, isScanned: Bool) {
    do throws(JSONError) {
      if !isScanned { try scanner.scan(bytes, in: line.range) }
    } catch {
      // Blank lines are no records, and no damage.
      guard error.kind != .noValue else { return }
      readLines += 1
      settleOnlyLine(as: .saved)
      reportDamage(line, error)
      return
    }
    readLines += 1
    settleOnlyLine(as: .saved)
    let nodes = scanner.nodes
    let session =
      kind == .auto || kind == .claudeCode
      ? ClaudeCodeLine(bytes: bytes, nodes: nodes, root: 0) : nil
    settle(bytes: bytes, line: session)
    switch kind {
    case .claudeCode: readSession(session, line, bytes: bytes, nodes: nodes)
    case .messages: readMessage(line, bytes: bytes, nodes: nodes)
    case .bodies, .body: readBody(line, bytes: bytes, nodes: nodes)
    case .auto: break
    }
  }

  private mutating func reportDamage(_ line: JSONLine, _ error: JSONError) {
    let offset = line.offset - line.range.lowerBound + error.byteOffset
    if line.isTorn, error.isTruncation {
      add(
        [
          Finding(
            rule: "torn-line", severity: .warning, path: "",
            message: "the last line is not whole; a crash cut it, or its writer is still at work",
            help: "end the line with a line feed before anything is appended to it",
            place: Place(
              record: report.histories, line: line.number, column: 1, byteOffset: line.offset,
              byteLength: line.range.count),
            subject: "torn")
        ], of: nil)
      return
    }
    add(
      [
        Finding(
          rule: "invalid-json", severity: .error, path: "",
          message: "this line is not JSON: \(error.kind.message)",
          help: "restore the line or remove it; the other lines were read",
          place: Place(
            record: report.histories, line: line.number,
            column: column(of: offset, from: line.offset), byteOffset: offset, byteLength: 1),
          subject: error.kind.message)
      ], of: nil)
  }

  private func column(of offset: Int, from start: Int) -> Int {
    source.bytes(start..<max(start, offset)).count { $0 & 0xC0 != 0x80 } + 1
  }

  private mutating func readBody(
    _ line: JSONLine, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) {
    guard let body = RequestBody(bytes: bytes, nodes: nodes) else {
      add(
        [
          Finding(
            rule: "invalid-json", severity: .error, path: "",
            message: "the line holds no history: no list of messages was found",
            help: "give one request body a line",
            place: Place(
              record: report.histories, line: line.number, column: 1, byteOffset: line.offset,
              byteLength: line.range.count),
            subject: "no history")
        ], of: nil)
      return
    }
    lint(
      body, bytes: bytes, nodes: nodes, base: line.offset - line.range.lowerBound,
      line: line.number)
  }

  private mutating func readMessage(
    _ line: JSONLine, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) {
    if nodes[0].kind == .array, RequestBody(bytes: bytes, nodes: nodes) != nil {
      return readBody(line, bytes: bytes, nodes: nodes)
    }
    if options.dialect == nil, toldDialect == nil {
      toldDialect = DialectDetector.ofMessage(0, bytes: bytes, nodes: nodes)
      if let toldDialect, let builder = messages, builder.outline.dialect != toldDialect {
        messages = reread(builder.outline, as: toldDialect)
      }
    }
    var builder = messages ?? messageBuilder(toldDialect)
    messages = nil
    builder.base = line.offset - line.range.lowerBound
    builder.line = UInt32(clamping: line.number)
    builder.read(message: 0, bytes: bytes, nodes: nodes)
    builder.noteLoneSurrogates(in: nodes)
    messages = builder
  }

  private func messageBuilder(_ told: Dialect?) -> OutlineBuilder {
    OutlineBuilder(dialect: options.dialect ?? told ?? .anthropic, model: options.model)
  }

  /// Plain messages say nothing of their dialect: a later one may, and then they count as its like.
  private func reread(_ outline: Outline, as dialect: Dialect) -> OutlineBuilder {
    var builder = messageBuilder(dialect)
    var scanner = JSONScanner()
    for message in outline.messages {
      let bytes = source.bytes(message.offset..<message.offset + Int(message.length))
      guard (try? scanner.scan(bytes, in: 0..<bytes.count)) != nil else { continue }
      let nodes = scanner.nodes
      builder.base = message.offset
      builder.line = message.line
      bytes.withRawBytes { builder.read(message: 0, bytes: $0, nodes: nodes) }
      builder.noteLoneSurrogates(in: nodes)
    }
    return builder
  }

  mutating func finishMessages() {
    guard let builder = messages else { return }
    var outline = builder.outline
    outline.line = 1
    lint(outline, purpose: options.purpose ?? .send)
  }

  private mutating func readSession(
    _ session: ClaudeCodeLine?, _ line: JSONLine, bytes: RawSpan,
    nodes: ContiguousArray<JSONNode>
  ) {
    guard let session else { return }
    if outliner.begins(session, bytes: bytes, nodes: nodes) { finishSession() }
    outliner.read(session, line, bytes: bytes, nodes: nodes)
  }

  mutating func finishSession() {
    for (outline, isFragment) in outliner.outlines() {
      lint(outline, purpose: options.purpose ?? .resume, isFragment: isFragment)
    }
    outliner = ClaudeCodeOutliner(model: options.model)
  }
}
