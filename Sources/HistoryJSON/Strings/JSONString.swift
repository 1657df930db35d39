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
    // An escape is never shorter than what it stands for, so the decoded text fits.
    let start = target.count
    target.append(contentsOf: repeatElement(0, count: content.count))
    let end = target.withMutableRawBytes { decode(bytes, content, into: &$0, from: start) }
    target.removeLast(target.count - end)
  }

  /// Writes the decoded text from `place` on, and returns where it ends.
  ///
  /// Whole words are written and their tails overwritten later: short runs are not worth a copy.
  private static func decode(
    _ bytes: RawSpan, _ content: Range<Int>, into target: inout MutableRawSpan, from place: Int
  ) -> Int {
    var place = place
    var offset = content.lowerBound
    let end = content.upperBound
    while offset < end {
      while offset &+ 8 <= end {
        let word = bytes.word(offset)
        target.storeBytes(of: word.littleEndian, toByteOffset: place, as: UInt64.self)
        let mask = ByteMask.equal(word, to: 0x5C)
        if mask != 0 {
          offset &+= ByteMask.bytesBefore(mask)
          place &+= ByteMask.bytesBefore(mask)
          break
        }
        offset &+= 8
        place &+= 8
      }
      guard offset < end else { break }
      let byte = bytes.byte(offset)
      if byte == 0x5C {
        let (value, next) = escape(in: bytes, offset, end)
        offset = next
        place = UTF8Text.store(value, in: &target, at: place)
      } else {
        target.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
        offset &+= 1
        place &+= 1
      }
    }
    return place
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
    // Not reached for scanned nodes, whose escapes are whole; one byte, so that the result fits.
    guard unit >= 0 else { return (0x75, start &+ 2) }
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
