/// Tests of eight bytes at once; a hit is the top bit of its byte, exact up to the lowest hit.
@usableFromInline
enum ByteMask {
  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
  @usableFromInline static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Bytes equal to `byte`.
  @inlinable @inline(__always)
  static func equal(_ word: UInt64, to byte: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & tops
  }

  /// Whether any of 64 bytes equals `byte`.
  ///
  /// Vectors of words, not of bytes: comparing vectors of bytes falls to loops over their lanes.
  @inlinable @inline(__always)
  static func contains(_ words: SIMD8<UInt64>, _ byte: UInt8) -> Bool {
    let difference = words ^ SIMD8(repeating: ones &* UInt64(byte))
    return hasTop((difference &- SIMD8(repeating: ones)) & ~difference)
  }

  /// Whether any of 64 bytes ends a plain run inside a string.
  @inlinable @inline(__always)
  static func containsSpecialInString(_ words: SIMD8<UInt64>) -> Bool {
    let quote = words ^ SIMD8(repeating: 0x2222_2222_2222_2222)
    let backslash = words ^ SIMD8(repeating: 0x5C5C_5C5C_5C5C_5C5C)
    let control = words &- SIMD8(repeating: 0x2020_2020_2020_2020)
    let ones = SIMD8(repeating: ones)
    return hasTop((quote &- ones) | (backslash &- ones) | control | words)
  }

  /// Whether the top bit of any byte is set.
  @inlinable @inline(__always)
  static func hasTop(_ words: SIMD8<UInt64>) -> Bool {
    let four = words.lowHalf | words.highHalf
    let two = four.lowHalf | four.highHalf
    return (two[0] | two[1]) & tops != 0
  }

  /// Bytes that end a plain run inside a string: quote, backslash, control, above ASCII.
  @inlinable @inline(__always)
  static func specialInString(_ word: UInt64) -> UInt64 {
    let quote = word ^ 0x2222_2222_2222_2222
    let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
    // A byte above 0x7F is a hit anyway, so the usual `& ~x` of each test is not needed.
    let hits = (quote &- ones) | (backslash &- ones) | (word &- 0x2020_2020_2020_2020) | word
    return hits & tops
  }

  /// Bytes that are no decimal digit.
  @inlinable @inline(__always)
  static func notDigit(_ word: UInt64) -> UInt64 {
    let value = word ^ 0x3030_3030_3030_3030
    return ((value &+ 0x7676_7676_7676_7676) | value) & tops
  }

  /// Whether all eight bytes are letters, digits, `_` or `-`.
  @inlinable @inline(__always)
  static func isPlain(_ word: UInt64) -> Bool {
    // Without the top bit no sum carries into the next byte.
    let low = word & ~tops
    // Upper case is lower case without one bit, which makes a letter of nothing else.
    let letter = within(low | 0x2020_2020_2020_2020, 0x61, 0x7A)
    let digit = within(low, 0x30, 0x39)
    let mark = within(low, 0x2D, 0x2D) | within(low, 0x5F, 0x5F)
    return (letter | digit | mark) & ~word & tops == tops
  }

  /// Bytes below 0x80 that lie between two others.
  @inlinable @inline(__always)
  static func within(_ word: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
    (word &+ ones &* UInt64(0x80 &- first)) & ~(word &+ ones &* UInt64(0x7F &- last)) & tops
  }

  /// How many bytes stand before the lowest hit.
  @inlinable @inline(__always)
  static func bytesBefore(_ mask: UInt64) -> Int { mask.trailingZeroBitCount &>> 3 }
}
