/// UTF-8 by hand: validation, units of escapes, columns.
package enum UTF8Text {
  /// The offset after the valid sequence of two to four bytes at `start`, or -1.
  ///
  /// Refused: overlong forms, surrogates, values above U+10FFFF, a sequence cut short.
  @inline(__always)
  static func validate(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Int {
    let first = bytes.byte(start)
    guard first >= 0xC2, first <= 0xF4, start &+ 1 < end else { return -1 }
    let second = bytes.byte(start &+ 1)
    guard second & 0xC0 == 0x80 else { return -1 }
    if first < 0xE0 { return start &+ 2 }
    guard start &+ 2 < end, bytes.byte(start &+ 2) & 0xC0 == 0x80 else { return -1 }
    if first < 0xF0 {
      if first == 0xE0 && second < 0xA0 { return -1 }
      if first == 0xED && second >= 0xA0 { return -1 }
      return start &+ 3
    }
    guard start &+ 3 < end, bytes.byte(start &+ 3) & 0xC0 == 0x80 else { return -1 }
    if first == 0xF0 && second < 0x90 { return -1 }
    if first == 0xF4 && second >= 0x90 { return -1 }
    return start &+ 4
  }

  /// The offset of the first byte from `start` on that is ASCII or starts no valid sequence.
  @inline(never)
  static func validateRun(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end, bytes.byte(offset) >= 0x80 {
      while offset &+ 8 <= end, areTwoOfThree(bytes.word(offset)) { offset &+= 6 }
      guard bytes.byte(offset) >= 0x80 else { return offset }
      let next = validate(bytes, offset, end)
      guard next > offset else { return offset }
      offset = next
    }
    return offset
  }

  /// Whether a word starts with two valid sequences of three bytes, as most of CJK text does.
  @inline(__always)
  private static func areTwoOfThree(_ word: UInt64) -> Bool {
    guard word & 0xC0_C0F0_C0C0_F0 == 0x80_80E0_8080_E0 else { return false }
    // The low half of the lead and bit 5 of the second byte tell overlong forms and surrogates.
    let (first, second) = (word & 0x200F, word &>> 24 & 0x200F)
    return first != 0 && first != 0x200D && second != 0 && second != 0x200D
  }

  /// The value of a hexadecimal digit, or -1.
  @inline(__always)
  static func hexValue(_ byte: UInt8) -> Int32 {
    if byte &- 0x30 < 10 { return Int32(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? Int32(letter) + 10 : -1
  }

  /// The UTF-16 unit of a `\u` with four digits at `start`, or -1 if none stands there whole.
  static func escapedUnit(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Int32 {
    guard start &+ 6 <= end, bytes.byte(start) == 0x5C, bytes.byte(start &+ 1) == 0x75 else {
      return -1
    }
    var unit: Int32 = 0
    var offset = start &+ 2
    while offset < start &+ 6 {
      let digit = hexValue(bytes.byte(offset))
      guard digit >= 0 else { return -1 }
      unit = unit &<< 4 | digit
      offset &+= 1
    }
    return unit
  }

  /// The column of a byte offset in its line, from 1, counted in Unicode scalars.
  ///
  /// Bytes that are no valid UTF-8 count one for each byte that starts a sequence. O(n).
  package static func scalarColumn(in bytes: RawSpan, lineStart: Int, offset: Int) -> Int {
    var column = 1
    var place = Swift.max(0, lineStart)
    let end = Swift.min(offset, bytes.byteCount)
    while place &+ 8 <= end {
      let word = bytes.word(place)
      // A continuation byte has its top bit set and the next bit clear.
      let continuation = word & ~(word &<< 1) & ByteMask.tops
      column &+= 8 &- continuation.nonzeroBitCount
      place &+= 8
    }
    while place < end {
      if bytes.byte(place) & 0xC0 != 0x80 { column &+= 1 }
      place &+= 1
    }
    return column
  }
}
