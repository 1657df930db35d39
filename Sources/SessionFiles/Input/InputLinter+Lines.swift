internal import ConversationHistory
internal import HistoryJSON

extension InputLinter {
  /// Reads one line; one that is damaged costs that line alone.
  mutating func read(_ line: JSONLine, in bytes: consuming [UInt8]) {
    if line.hasByteOrderMark { hasByteOrderMark = true }
    do throws(JSONError) {
      try scanner.scan(bytes, in: line.range)
    } catch {
      // Blank lines are no records, and no damage.
      guard error.kind != .noValue else { return }
      records += 1
      readDamaged(line, in: bytes, error)
      return
    }
    records += 1
    read(SessionRecord(bytes: bytes, nodes: scanner.nodes, line: line), in: .lines)
  }

  /// Reads the records that are left in a line, and tells what is wrong with it.
  private mutating func readDamaged(_ line: JSONLine, in bytes: [UInt8], _ error: JSONError) {
    let damaged = DamagedLine(Array(bytes[line.range]))
    if !damaged.scraps.isEmpty || damaged.pieces.isEmpty { miss(line) }
    var relative = error
    relative.byteOffset -= line.range.lowerBound
    let findings = damaged.findings(of: line, relative, record: report.histories)
    for record in damaged.records {
      guard (try? scanner.scan(record.bytes, in: record.range)) != nil else { continue }
      var place = line
      place.offset += record.offset
      place.range = record.range
      let found = SessionRecord(bytes: record.bytes, nodes: scanner.nodes, line: place)
      // What is whole in a damaged line is sure only where the format says what a record is.
      if isReading || tellsSession(found) { read(found, in: .lines) }
    }
    add(findings, of: nil)
  }
}
