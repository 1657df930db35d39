/// Texts of string nodes, read as WTF-8: UTF-8 in which a lone surrogate escape has its own form.
///
/// Everything compares the decoded bytes: two spellings of one text are equal, two lone surrogates
/// of different value are not, and Unicode equivalence plays no part.
@usableFromInline
package enum JSONString {
  /// The decoded WTF-8 of a string node; of another node, its bytes. O(n).
  package static func decode(_ node: JSONNode, in bytes: RawSpan) -> [UInt8] {
    var result: [UInt8] = []
    decode(node, in: bytes, into: &result)
    return result
  }

  /// Appends the decoded WTF-8 of a string node.
  package static func decode(_ node: JSONNode, in bytes: RawSpan, into target: inout [UInt8]) {
    let content = node.contentRange.clamped(to: 0..<bytes.byteCount)
    guard node.hasEscapes else { return bytes.copy(content, into: &target) }
    target.reserveCapacity(target.count + content.count)
    var run = content.lowerBound
    var offset = run
    let end = content.upperBound
    while true {
      offset = backslash(in: bytes, offset, end)
      if offset > run { bytes.copy(run..<offset, into: &target) }
      guard offset < end else { return }
      let (value, next) = escape(in: bytes, offset, end)
      UTF8Text.append(value, to: &target)
      offset = next
      run = next
    }
  }

  /// The next backslash, or `end`.
  @inline(__always)
  static func backslash(in bytes: RawSpan, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset &+ 8 <= end {
      let mask = ByteMask.equal(bytes.word(offset), to: 0x5C)
      if mask != 0 { return offset &+ ByteMask.bytesBefore(mask) }
      offset &+= 8
    }
    while offset < end, bytes.byte(offset) != 0x5C { offset &+= 1 }
    return offset
  }

  /// The value of the escape at `start`, a pair being one scalar, and the offset after it.
  static func escape(in bytes: RawSpan, _ start: Int, _ end: Int) -> (value: UInt32, next: Int) {
    guard start &+ 1 < end else { return (0x5C, end) }
    let letter = bytes.byte(start &+ 1)
    switch letter {
    case 0x62: return (0x08, start &+ 2)
    case 0x66: return (0x0C, start &+ 2)
    case 0x6E: return (0x0A, start &+ 2)
    case 0x72: return (0x0D, start &+ 2)
    case 0x74: return (0x09, start &+ 2)
    case 0x75: break
    default: return (UInt32(letter), start &+ 2)
    }
    let unit = UTF8Text.escapedUnit(bytes, start, end)
    // Not reached for scanned nodes, whose escapes are whole.
    guard unit >= 0 else { return (0xFFFD, start &+ 2) }
    if unit & 0xFC00 == 0xD800 {
      let low = UTF8Text.escapedUnit(bytes, start &+ 6, end)
      if low & 0xFC00 == 0xDC00 {
        let scalar = 0x10000 &+ (unit & 0x3FF) &<< 10 &+ (low & 0x3FF)
        return (UInt32(truncatingIfNeeded: scalar), start &+ 12)
      }
    }
    return (UInt32(truncatingIfNeeded: unit), start &+ 6)
  }

  /// Whether the decoded text is empty or only white space, as Python's `str.strip` sees it.
  package static func isBlank(_ node: JSONNode, in bytes: RawSpan) -> Bool {
    let content = node.contentRange.clamped(to: 0..<bytes.byteCount)
    var offset = content.lowerBound
    while offset < content.upperBound {
      let value: UInt32
      if bytes.byte(offset) == 0x5C {
        (value, offset) = escape(in: bytes, offset, content.upperBound)
      } else {
        (value, offset) = UTF8Text.scalar(bytes, offset, content.upperBound)
      }
      guard UTF8Text.isWhiteSpace(value) else { return false }
    }
    return true
  }
}
