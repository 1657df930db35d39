/// One value, or one key, as a place in the bytes: 16 bytes, no text.
///
/// Nodes stand in document order. A key is a string node directly followed by its value's node.
@usableFromInline
package struct JSONNode: Sendable, Hashable {
  /// The first byte; for a string the opening quote.
  @usableFromInline package var start: UInt32
  /// One past the last byte.
  @usableFromInline package var end: UInt32
  /// The index of the node after this value and everything inside it.
  @usableFromInline package var next: UInt32
  /// Kind in bits 0 to 7, flags from bit 8; use the properties below.
  @usableFromInline package var info: UInt32

  @usableFromInline static let escapesFlag: UInt32 = 1 << 8
  @usableFromInline static let loneSurrogateFlag: UInt32 = 1 << 9
  @usableFromInline static let nonASCIIFlag: UInt32 = 1 << 10

  @inlinable
  package init(start: UInt32, end: UInt32, next: UInt32, info: UInt32) {
    self.start = start
    self.end = end
    self.next = next
    self.info = info
  }

  @inlinable @inline(__always) package var kind: JSONKind {
    JSONKind(rawValue: UInt8(truncatingIfNeeded: info)) ?? .null
  }

  /// Whether a string contains a backslash.
  @inlinable @inline(__always) package var hasEscapes: Bool { info & Self.escapesFlag != 0 }

  /// Whether a string has an escape that is half of a surrogate pair; of the whole text's node, whether any string has.
  @inlinable @inline(__always) package var hasLoneSurrogate: Bool { info & Self.loneSurrogateFlag != 0 }

  /// Whether a string has bytes above 0x7F as they stand, escapes not counted.
  @inlinable @inline(__always) package var hasNonASCII: Bool { info & Self.nonASCIIFlag != 0 }

  @inlinable @inline(__always) package var range: Range<Int> {
    let lower = Int(start)
    return lower..<Swift.max(lower, Int(end))
  }

  /// The bytes of a string between its quotes; of another value, all of its bytes.
  @inlinable @inline(__always) package var contentRange: Range<Int> {
    guard isString else { return range }
    let lower = Int(start) + 1
    return lower..<Swift.max(lower, Int(end) - 1)
  }

  @inlinable @inline(__always) var isObject: Bool { info & 0xFF == UInt32(JSONKind.object.rawValue) }

  @inlinable @inline(__always) package var isString: Bool {
    info & 0xFF == UInt32(JSONKind.string.rawValue)
  }
}
