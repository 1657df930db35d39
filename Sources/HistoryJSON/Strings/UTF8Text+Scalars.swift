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

  /// Writes one scalar or lone surrogate as WTF-8, and returns where it ends.
  static func store(_ value: UInt32, in target: inout MutableRawSpan, at place: Int) -> Int {
    if value < 0x80 {
      target.storeBytes(
        of: UInt8(truncatingIfNeeded: value), toByteOffset: place, as: UInt8.self)
      return place &+ 1
    }
    let count = value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    let lead: UInt32 = count == 2 ? 0xC0 : count == 3 ? 0xE0 : 0xF0
    var rest = value
    var offset = place &+ count &- 1
    while offset > place {
      target.storeBytes(
        of: UInt8(truncatingIfNeeded: 0x80 | rest & 0x3F), toByteOffset: offset, as: UInt8.self)
      rest &>>= 6
      offset &-= 1
    }
    target.storeBytes(
      of: UInt8(truncatingIfNeeded: lead | rest), toByteOffset: place, as: UInt8.self)
    return place &+ count
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
