/// Loads from raw bytes: the only file of this module that says `unsafe`.
///
/// Both loads are bounds-checked by `RawSpan`; they are called unsafe for their generic type only,
/// and every bit pattern is a valid integer.
extension RawSpan {
  @inlinable @inline(__always)
  package func byte(_ offset: Int) -> UInt8 {
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// Eight bytes, the first in the lowest bits.
  @inlinable @inline(__always)
  package func word(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Eight words in a row under one bounds check, none of them turned round on big-endian machines.
  @inlinable @inline(__always)
  package func eightWords(_ offset: Int) -> SIMD8<UInt64> {
    unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD8<UInt64>.self)
  }

  /// Two words in a row under one bounds check, each with its first byte in the lowest bits.
  @inlinable @inline(__always)
  package func twoWords(_ offset: Int) -> (UInt64, UInt64) {
    let words = unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
  }

  /// Four words in a row under one bounds check, each with its first byte in the lowest bits.
  @inlinable @inline(__always)
  package func fourWords(_ offset: Int) -> (UInt64, UInt64, UInt64, UInt64) {
    let words = unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
    return (
      UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]), UInt64(littleEndian: words[2]),
      UInt64(littleEndian: words[3])
    )
  }

  /// Four bytes, the first in the lowest bits.
  @inlinable @inline(__always)
  package func halfWord(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The at most eight bytes of `start..<end` as a word, zero beyond them.
  @inlinable @inline(__always)
  package func partialWord(_ start: Int, _ end: Int) -> UInt64 {
    guard start < end else { return 0 }
    if end >= 8 {
      // One load that ends where the text ends is quicker than up to seven of one byte.
      return word(end &- 8) &>> UInt64(truncatingIfNeeded: 64 &- (end &- start) &* 8)
    }
    return gatheredWord(start, end)
  }

  /// The same for a text that ends within the first eight bytes, apart from the hot path.
  @usableFromInline @inline(never)
  func gatheredWord(_ start: Int, _ end: Int) -> UInt64 {
    var result: UInt64 = 0
    var offset = end
    while offset > start {
      offset &-= 1
      result = result &<< 8 | UInt64(byte(offset))
    }
    return result
  }

  /// A copy of some of the bytes; the range is cut to what exists.
  package func copy(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    copy(range, into: &result)
    return result
  }

  /// Appends some of the bytes; the range is cut to what exists.
  package func copy(_ range: Range<Int>, into target: inout [UInt8]) {
    let range = range.clamped(to: 0..<byteCount)
    unsafe extracting(range).withUnsafeBytes { unsafe target.append(contentsOf: $0) }
  }
}

extension Array where Element == UInt8 {
  /// Calls `body` with the array's bytes as a raw span, which cannot be returned from a property.
  @inlinable @inline(__always)
  package func withRawBytes<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(unsafe span.bytes)
  }

  /// Calls `body` with the array's bytes to write to; every store there is bounds-checked.
  @inlinable @inline(__always)
  package mutating func withMutableRawBytes<Result>(
    _ body: (inout MutableRawSpan) -> Result
  ) -> Result {
    var span = mutableSpan
    var raw = unsafe span.mutableBytes
    return body(&raw)
  }
}
