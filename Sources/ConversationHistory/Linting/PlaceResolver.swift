internal import HistoryJSON

/// Gives findings their lines and columns, and their order.
struct PlaceResolver {
  let source: any ByteSource
  let record: Int

  /// Sorted by place, then by rule. One pass over the bytes where lines are not known yet.
  func resolved(_ findings: [Finding]) -> [Finding] {
    var sorted = findings.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (x, y) = (a.place?.byteOffset ?? 0, b.place?.byteOffset ?? 0)
      if x != y { return x < y }
      return a.rule != b.rule ? a.rule < b.rule : left.offset < right.offset
    }
    .map(\.element)
    var line = 1
    var counted = 0
    for index in sorted.indices {
      guard var place = sorted[index].place else { continue }
      place.record = record
      if place.line == 0 {
        line += newlines(counted..<max(counted, place.byteOffset))
        counted = max(counted, place.byteOffset)
        place.line = line
      }
      place.column = column(of: place.byteOffset)
      sorted[index].place = place
    }
    return sorted
  }

  private func newlines(_ range: Range<Int>) -> Int {
    source.bytes(range).count { $0 == 0x0A }
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
