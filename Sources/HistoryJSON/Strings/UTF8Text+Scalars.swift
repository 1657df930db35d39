extension UTF8Text {
  /// The WTF-8 value at `start` and the offset after it; U+FFFD for a byte that starts none.
  static func scalar(_ bytes: RawSpan, _ start: Int, _ end: Int) -> (value: UInt32, next: Int) {
    let first = UInt32(bytes.byte(start))
    if first < 0x80 { return (first, start &+ 1) }
    let next = validate(bytes, start, end)
    if next < 0 {
      guard first == 0xED, start &+ 3 <= end else { return (0xFFFD, start &+ 1) }
      let second = UInt32(bytes.byte(start &+ 1))
      let third = UInt32(bytes.byte(start &+ 2))
      guard second >= 0xA0, second < 0xC0, third & 0xC0 == 0x80 else {
        return (0xFFFD, start &+ 1)
      }
      return (0xD000 | (second & 0x3F) &<< 6 | third & 0x3F, start &+ 3)
    }
    var value = first & (next &- start == 2 ? 0x1F : next &- start == 3 ? 0x0F : 0x07)
    var offset = start &+ 1
    while offset < next {
      value = value &<< 6 | UInt32(bytes.byte(offset)) & 0x3F
      offset &+= 1
    }
    return (value, next)
  }

  /// Appends one scalar or lone surrogate as WTF-8.
  @inline(__always)
  static func append(_ value: UInt32, to target: inout [UInt8]) {
    if value < 0x80 {
      target.append(UInt8(truncatingIfNeeded: value))
      return
    }
    if value < 0x800 {
      target.append(UInt8(truncatingIfNeeded: 0xC0 | value &>> 6))
    } else {
      if value < 0x10000 {
        target.append(UInt8(truncatingIfNeeded: 0xE0 | value &>> 12))
      } else {
        target.append(UInt8(truncatingIfNeeded: 0xF0 | value &>> 18))
        target.append(UInt8(truncatingIfNeeded: 0x80 | value &>> 12 & 0x3F))
      }
      target.append(UInt8(truncatingIfNeeded: 0x80 | value &>> 6 & 0x3F))
    }
    target.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }

  /// Whether Python's `str.strip` removes this scalar.
  static func isWhiteSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }
}
