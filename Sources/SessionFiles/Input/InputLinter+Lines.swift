internal import ConversationHistory
internal import HistoryJSON

extension InputLinter {
  /// Reads one line; of one that is damaged what is still whole is read.
  mutating func read(_ line: JSONLine, in bytes: [UInt8]) {
    if line.hasByteOrderMark { hasByteOrderMark = true }
    do throws(JSONError) {
      try scanner.scan(bytes, in: line.range)
    } catch {
      // Blank lines are no records, and no damage.
      guard error.kind != .noValue else { return }
      records += 1
      recover(line, bytes, error)
      return
    }
    records += 1
    read(SessionRecord(bytes: bytes, nodes: scanner.nodes, line: line), in: .lines)
  }

  private mutating func recover(_ line: JSONLine, _ bytes: [UInt8], _ error: JSONError) {
    let recovery = LineRecovery(bytes, line, error)
    // What is whole in a damaged line is sure only where the format says what a record is.
    let isRead = recovery.values.filter { read($0, of: line, bytes) }.count > 0
    if !isRead { miss(line) }
    let damage = isRead || recovery.values.isEmpty ? recovery.damage : .notJSON(error.kind.message)
    report(damage, at: recovery.place, of: line)
  }

  private mutating func read(_ range: Range<Int>, of line: JSONLine, _ bytes: [UInt8]) -> Bool {
    guard (try? scanner.scan(bytes, in: range)) != nil else { return false }
    var part = line
    part.offset += range.lowerBound - line.range.lowerBound
    part.range = range
    let record = SessionRecord(bytes: bytes, nodes: scanner.nodes, line: part)
    guard isSession || tellsSession(record) else { return false }
    read(record, in: .lines)
    return true
  }

  private mutating func report(_ damage: FileDamage, at place: Range<Int>, of line: JSONLine) {
    let offset = line.offset - line.range.lowerBound + place.lowerBound
    add(
      [
        damage.finding(
          at: Place(
            record: report.histories, line: line.number, column: column(of: offset, from: line.offset),
            byteOffset: offset, byteLength: place.count))
      ], of: nil)
  }

  private func column(of offset: Int, from start: Int) -> Int {
    source.bytes(start..<max(start, offset)).count { $0 & 0xC0 != 0x80 } + 1
  }
}
