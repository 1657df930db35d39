extension JSONString {
  /// The first eight bytes of the decoded text, the first in the lowest bits, zero beyond its end. O(1).
  package static func beginning(_ node: JSONNode, in bytes: RawSpan) -> UInt64 {
    let content = node.contentRange
    let end = content.upperBound
    let start = content.lowerBound
    let written = content.count < 8 ? bytes.partialWord(start, end) : bytes.word(start)
    guard node.hasEscapes, ByteMask.equal(written, to: 0x5C) != 0 else { return written }
    var word: UInt64 = 0
    var shift: UInt64 = 0
    var offset = start
    while offset < end, shift < 64 {
      var byte = UInt64(bytes.byte(offset))
      var rest: UInt32 = 0
      var count = 0
      if byte == 0x5C {
        let (value, next) = escape(in: bytes, offset, end)
        (byte, rest, count) = firstByte(of: value)
        offset = next
      } else {
        offset &+= 1
      }
      word |= byte &<< shift
      shift &+= 8
      // The bytes behind the first have six bits each, the highest first.
      while count > 0, shift < 64 {
        count &-= 1
        word |= UInt64(0x80 | rest &>> UInt32(count &* 6) & 0x3F) &<< shift
        shift &+= 8
      }
    }
    return word
  }

  /// The first byte of a scalar in WTF-8, its value again, and how many bytes follow.
  private static func firstByte(of value: UInt32) -> (byte: UInt64, rest: UInt32, count: Int) {
    switch value {
    case ..<0x80: (UInt64(value), value, 0)
    case ..<0x800: (UInt64(0xC0 | value &>> 6), value, 1)
    case ..<0x10000: (UInt64(0xE0 | value &>> 12), value, 2)
    default: (UInt64(0xF0 | value &>> 18), value, 3)
    }
  }
}
