internal import HistoryJSON

/// Gives findings their lines and columns, and their order.
struct PlaceResolver {
  let source: any ByteSource
  let record: Int

  /// Sorted by place, then by rule. Linear in the bytes up to the last one, however many findings a line has.
  func resolved(_ findings: [Finding]) -> [Finding] {
    var sorted = findings.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (x, y) = (a.place?.byteOffset ?? 0, b.place?.byteOffset ?? 0)
      if x != y { return x < y }
      return a.rule != b.rule ? a.rule < b.rule : left.offset < right.offset
    }
    .map(\.element)
    var counter = Counter()
    for index in sorted.indices {
      guard var place = sorted[index].place else { continue }
      place.record = record
      if place.line == 0 {
        counter.count(to: place.byteOffset, in: source)
        place.line = counter.line
      } else if place.line == counter.line {
        counter.count(to: place.byteOffset, in: source)
      } else {
        counter = Counter(line: place.line, offset: place.byteOffset, column: column(of: place.byteOffset))
      }
      place.column = counter.column
      sorted[index].place = place
    }
    return sorted
  }

  /// Lines and columns up to an offset; columns count scalars from 1.
  private struct Counter {
    var line = 1
    var offset = 0
    var column = 1

    mutating func count(to target: Int, in source: any ByteSource) {
      guard target > offset else { return }
      var bytes = source.bytes(offset..<target)[...]
      // A byte order mark is no column.
      if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      if let newline = bytes.lastIndex(of: 0x0A) {
        line += bytes.count { $0 == 0x0A }
        column = 1
        bytes = bytes[(newline + 1)...]
      }
      column += PlaceResolver.scalars(bytes)
      offset = target
    }
  }

  /// Looks back for the line's start in growing steps, since a line may be long.
  private func column(of offset: Int) -> Int {
    var reach = 4096
    while true {
      let start = max(0, offset - reach)
      let bytes = source.bytes(start..<offset)
      if let newline = bytes.lastIndex(of: 0x0A) {
        return Self.scalars(bytes[(newline + 1)...]) + 1
      }
      if start == 0 {
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return Self.scalars(bytes[mark...]) + 1
      }
      reach *= 8
    }
  }

  /// Bytes that begin a scalar.
  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
