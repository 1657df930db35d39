internal import HistoryJSON
internal import SessionFiles

/// Any file: every byte lies in exactly one line, and in a line in exactly one record, one damage or the blanks between.
enum LinesProperty {
  static func fault(_ bytes: [UInt8]) -> String? {
    let whole = lines(of: bytes, chunk: max(1, bytes.count))
    // A first byte that nobody needs for anything else tells how large the chunks are.
    let chunk = 1 + Int(bytes.first ?? 0) % 13
    guard lines(of: bytes, chunk: chunk) == whole else { return "other lines in chunks of \(chunk)" }
    var end = 0
    var scanner = JSONScanner()
    for (index, line) in whole.enumerated() {
      if let fault = fault(of: line, at: index, behind: end, in: bytes, isLast: index == whole.count - 1) {
        return "line \(index + 1): \(fault)"
      }
      end += line.byteCount
      let start = line.offset
      let range = start..<start + line.range.count
      guard (try? scanner.scan(bytes, in: range)) == nil else { continue }
      if let fault = fault(ofDamaged: Array(bytes[range])) { return "line \(index + 1): \(fault)" }
    }
    return end == bytes.count ? nil : "\(bytes.count - end) bytes behind the last line"
  }

  private static func lines(of bytes: [UInt8], chunk: Int) -> [JSONLine] {
    var buffer = JSONLineBuffer()
    var result: [JSONLine] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      bytes.withRawBytes { buffer.append($0.extracting(start..<min(bytes.count, start + chunk))) }
      while let line = buffer.nextLine() { result.append(normal(line)) }
    }
    if let line = buffer.finish() { result.append(normal(line)) }
    return result
  }

  /// Where a line stands in a buffer depends on the chunks.
  private static func normal(_ line: JSONLine) -> JSONLine {
    var line = line
    line.range = 0..<line.range.count
    return line
  }

  private static func fault(
    of line: JSONLine, at index: Int, behind end: Int, in bytes: [UInt8], isLast: Bool
  ) -> String? {
    guard line.number == index + 1 else { return "has the number \(line.number)" }
    guard line.offset == end + (line.hasByteOrderMark ? 3 : 0) else { return "does not begin where the last one ends" }
    guard line.hasByteOrderMark == (end == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) && line.offset == 3) else {
      return "a mark that is none"
    }
    let next = end + line.byteCount
    guard next <= bytes.count else { return "reaches behind the end" }
    let content = bytes[line.offset..<line.offset + line.range.count]
    guard !content.contains(0x0A) else { return "has a line feed inside" }
    guard line.isTorn ? isLast : bytes[next - 1] == 0x0A else { return "ends without a line feed" }
    if line.hasCR, bytes[line.offset + content.count] != 0x0D { return "has no carriage return" }
    if !line.hasCR, content.last == 0x0D { return "keeps its carriage return" }
    return nil
  }

  private static func fault(ofDamaged raw: [UInt8]) -> String? {
    let damaged = DamagedLine(raw)
    guard damaged.readable.bytes.count == raw.count else { return "has another length when it is read" }
    var owners = [UInt8](repeating: 0, count: raw.count)
    for piece in damaged.pieces {
      for range in ranges(of: piece) {
        guard range.lowerBound >= 0, range.upperBound <= raw.count, !range.isEmpty else { return "a piece at \(range)" }
        for offset in range { owners[offset] += 1 }
      }
    }
    for (offset, owner) in owners.enumerated() {
      if owner > 1 { return "byte \(offset) lies in \(owner) pieces" }
      if owner == 0, damaged.readable.bytes[offset] > 0x20 { return "byte \(offset) lies in no piece" }
    }
    let starts = damaged.pieces.compactMap { ranges(of: $0).first?.lowerBound }
    guard starts == starts.sorted() else { return "pieces out of order" }
    var scanner = JSONScanner()
    for record in damaged.records where (try? scanner.scan(record.bytes, in: record.range)) == nil {
      return "a record that is none"
    }
    return nil
  }

  private static func ranges(of piece: LinePiece) -> [Range<Int>] {
    switch piece {
    case .record(let range), .scrap(let range): [range]
    case .parted(let head, let tail): [head, tail]
    }
  }
}
