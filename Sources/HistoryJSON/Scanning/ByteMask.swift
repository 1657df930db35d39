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

  /// Bytes that end a plain run inside a string: quote, backslash, control, above ASCII.
  @inlinable @inline(__always)
  static func specialInString(_ word: UInt64) -> UInt64 {
    let quote = word ^ 0x2222_2222_2222_2222
    let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
    // A byte above 0x7F is a hit anyway, so the usual `& ~x` of each test is not needed.
    let hits = (quote &- ones) | (backslash &- ones) | (word &- 0x2020_2020_2020_2020) | word
    return hits & tops
  }

  /// How many bytes stand before the lowest hit.
  @inlinable @inline(__always)
  static func bytesBefore(_ mask: UInt64) -> Int { mask.trailingZeroBitCount &>> 3 }
}
