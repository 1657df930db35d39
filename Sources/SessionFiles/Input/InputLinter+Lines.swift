internal import ConversationHistory
internal import HistoryJSON

extension InputLinter {
  /// Reads one line; one that is damaged costs that line alone.
  mutating func read(_ line: JSONLine, in bytes: [UInt8]) {
    do throws(JSONError) {
      try scanner.scan(bytes, in: line.range)
    } catch {
      // Blank lines are no records, and no damage.
      guard error.kind != .noValue else { return }
      records += 1
      miss(line)
      reportDamage(line, error)
      return
    }
    records += 1
    read(SessionRecord(bytes: bytes, nodes: scanner.nodes, line: line), in: .lines)
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
}
