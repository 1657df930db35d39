internal import ConversationHistory
internal import HistoryJSON

extension InputLinter {
  /// One document; where it is several values behind each other, each is a record.
  mutating func readDocument() {
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
      histories.add([Linter.invalidJSON(error, in: bytes)])
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
    for line in lines { _ = read(line, in: bytes) }
    return true
  }

  /// A session whose end is missing is read up to there. False if the bytes are none.
  private mutating func readCut(_ bytes: [UInt8], _ error: JSONError) -> Bool {
    guard error.isTruncation, let cut = CutDocument(bytes), let scanned = try? JSONDocument(cut.closed(bytes))
    else { return false }
    let record = SessionRecord(document: scanned)
    guard (histories.format ?? recognizer.format(of: record, in: .document))?.isSession ?? false else { return false }
    read(record, in: .document)
    let place = Linter.invalidJSON(error, in: bytes).place ?? Place(line: 1, column: 1, byteOffset: 0, byteLength: 0)
    var finding = FileDamage.cutFile.finding(at: place)
    finding.fix = Fix(
      applicability: cut.isLossless ? .safe : .unsafe, pass: DamageFix.pass,
      title: "close it behind its last whole element")
    histories.add([finding])
    return true
  }
}
