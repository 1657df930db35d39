internal import ConversationHistory
internal import HistoryJSON

extension InputLinter {
  /// Reads one line, and gives the bytes back; a line that is damaged costs that line alone.
  mutating func read(_ line: JSONLine, in bytes: consuming [UInt8]) -> [UInt8] {
    if line.hasByteOrderMark { hasByteOrderMark = true }
    do throws(JSONError) {
      try scanner.scan(bytes, in: line.range)
    } catch {
      readBroken(SplitRecord.Part(line: line, bytes: Array(bytes[line.range]), error: Self.relative(error, line)))
      return bytes
    }
    if split != nil {
      let part = SplitRecord.Part(line: line, bytes: Array(bytes[line.range]), error: nil)
      if !scanner.isRecord(nil), goOn(with: part) { return bytes }
      readApart()
      guard (try? scanner.scan(bytes, in: line.range)) != nil else { return bytes }
    }
    return read(line, in: bytes, scanner.lend())
  }

  /// Reads one line with its nodes, and gives the bytes back.
  mutating func read(
    _ line: JSONLine, in bytes: consuming [UInt8], _ nodes: consuming ContiguousArray<JSONNode>
  ) -> [UInt8] {
    records += 1
    let record = SessionRecord(bytes: bytes, nodes: nodes, line: line)
    read(record, in: .lines)
    let parts = record.parts()
    scanner.takeBack(parts.nodes)
    return parts.bytes
  }

  private static func relative(_ error: JSONError, _ line: JSONLine) -> JSONError {
    var error = error
    error.byteOffset -= line.range.lowerBound
    return error
  }

  /// Reads a line that is no record: alone, or with the lines that a raw line feed parts it from.
  private mutating func readBroken(_ part: SplitRecord.Part) {
    if goOn(with: part) { return }
    readApart()
    split = SplitRecord(part)
    if split == nil { readAlone(part) }
  }

  /// Adds a line to a record that waits for its end. False if it does not belong there.
  private mutating func goOn(with part: SplitRecord.Part) -> Bool {
    guard split?.take(part) ?? false else { return false }
    guard let record = split, record.isWhole else { return true }
    split = nil
    readAlone(record.joined)
    return true
  }

  /// Reads lines that waited for the end of a record which did not come.
  mutating func readApart() {
    guard let record = split else { return }
    split = nil
    for part in record.parts { readAlone(part) }
  }

  private mutating func readAlone(_ part: SplitRecord.Part) {
    // Blank lines are no records, and no damage.
    guard part.error?.kind != .noValue else { return }
    records += 1
    guard let error = part.error else {
      guard (try? scanner.scan(part.bytes, in: 0..<part.bytes.count)) != nil else { return }
      var line = part.line
      line.range = 0..<part.bytes.count
      return read(SessionRecord(bytes: part.bytes, nodes: scanner.nodes, line: line), in: .lines)
    }
    readDamaged(part.line, part.bytes, error)
  }

  /// Reads the records that are left in a line, and tells what is wrong with it.
  private mutating func readDamaged(_ line: JSONLine, _ bytes: [UInt8], _ error: JSONError) {
    let damaged = DamagedLine(bytes)
    if !damaged.scraps.isEmpty || damaged.pieces.isEmpty { miss(line) }
    let findings = damaged.findings(of: line, error, record: histories.report.histories)
    for record in damaged.records {
      guard (try? scanner.scan(record.bytes, in: record.range)) != nil else { continue }
      var place = line
      place.offset += record.offset
      place.range = record.range
      let found = SessionRecord(
        bytes: record.bytes, nodes: scanner.nodes, line: place,
        columnsBefore: bytes[..<record.offset].count { $0 & 0xC0 != 0x80 })
      // What is whole in a damaged line is sure only where the format says what a record is.
      if isReading || tellsSession(found) { read(found, in: .lines) }
    }
    histories.add(findings)
  }
}
