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

  /// Four words in a row under one bounds check, none of them turned round on big-endian machines.
  @inlinable @inline(__always)
  package func fourWords(_ offset: Int) -> (UInt64, UInt64, UInt64, UInt64) {
    unsafe unsafeLoadUnaligned(
      fromByteOffset: offset, as: (UInt64, UInt64, UInt64, UInt64).self)
  }

  /// Four bytes, the first in the lowest bits.
  @inlinable @inline(__always)
  package func halfWord(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
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
}
