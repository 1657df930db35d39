internal import HistoryJSON

/// What a line that is not one JSON value still holds, and what is wrong with it.
struct LineRecovery {
  let damage: FileDamage
  /// Where the damage stands, in the bytes of the line's buffer.
  let place: Range<Int>
  /// The whole values, in their order.
  private(set) var values: [Range<Int>] = []

  /// Looks at a line that could not be scanned. Linear, but for a bounded number of looks at the rest of the line.
  init(_ bytes: [UInt8], _ line: JSONLine, _ error: JSONError) {
    let range = line.range
    let offset = min(max(error.byteOffset, range.lowerBound), range.upperBound)
    if let nul = bytes[range].firstIndex(of: 0) {
      let end = bytes[nul..<range.upperBound].firstIndex { $0 != 0 } ?? range.upperBound
      damage = .nulBytes(end - nul)
      place = nul..<end
      values = Self.values(bytes, range.lowerBound..<nul) + Self.values(bytes, end..<range.upperBound)
      return
    }
    let glued = Self.glued(bytes, range, error: offset)
    if !glued.isEmpty {
      damage = .gluedRecords
      place = glued[glued.count - 1]
      values = glued
      return
    }
    if line.isTorn, error.isTruncation {
      damage = .tornLine
      place = range
      return
    }
    place = offset..<min(offset + 1, max(range.upperBound, offset))
    switch error.kind {
    case .invalidUTF8: damage = .invalidEncoding
    case .controlCharacter: damage = .rawControlCharacter
    default: damage = .notJSON(error.kind.message)
    }
  }

  /// Values behind each other, or a whole one that a torn one runs into.
  private static func glued(_ bytes: [UInt8], _ range: Range<Int>, error offset: Int) -> [Range<Int>] {
    let first = values(bytes, range)
    // A record alone on its line with something behind it that is none is no second record.
    if first.count > 1 { return first }
    if let only = first.first {
      let behind = restarted(bytes, only.upperBound..<range.upperBound, near: range.upperBound)
      return behind.isEmpty ? [] : first + behind
    }
    return restarted(bytes, range, near: offset)
  }

  /// The torn record ends where its string meets the first quote of the next: that one began just before.
  private static func restarted(_ bytes: [UInt8], _ range: Range<Int>, near offset: Int) -> [Range<Int>] {
    var tries = 0
    var start = min(offset, range.upperBound - 1)
    while start > range.lowerBound, tries < 16 {
      if bytes[start] == 0x7B {
        tries += 1
        let found = values(bytes, start..<range.upperBound)
        if let last = found.last, bytes[last.upperBound..<range.upperBound].allSatisfy({ $0 <= 0x20 }) { return found }
      }
      start -= 1
    }
    return []
  }

  /// The objects at the front of a range, one behind the other.
  private static func values(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var scanner = JSONScanner()
    bytes.withRawBytes { raw in
      var start = range.lowerBound
      while start < range.upperBound {
        while start < range.upperBound, raw.byte(start) <= 0x20 { start += 1 }
        guard start < range.upperBound, raw.byte(start) == 0x7B,
          let end = try? scanner.scanPrefix(raw, in: start..<range.upperBound)
        else { return }
        found.append(start..<end)
        start = end
      }
    }
    return found
  }
}
