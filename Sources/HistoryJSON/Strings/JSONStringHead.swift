/// The start of a decoded text and its length, for a quick switch over keys.
@usableFromInline
package struct JSONStringHead: Sendable, Hashable {
  /// The first eight decoded bytes, the first in the lowest bits, zero beyond the end.
  @usableFromInline package var word: UInt64
  /// The length of the whole decoded text in bytes.
  @usableFromInline package var length: Int

  @inlinable
  package init(word: UInt64, length: Int) {
    self.word = word
    self.length = length
  }

  /// The head of a text, to compare with.
  package init(_ text: String) {
    word = 0
    length = text.utf8.count
    for (index, byte) in text.utf8.prefix(8).enumerated() {
      word |= UInt64(byte) &<< UInt64(index &* 8)
    }
  }
}

extension JSONString {
  /// The first eight decoded bytes and the decoded length. O(1) without escapes.
  @inlinable
  package static func head(_ node: JSONNode, in bytes: RawSpan) -> JSONStringHead {
    if node.hasEscapes { return escapedHead(node, in: bytes) }
    let content = node.contentRange
    let start = content.lowerBound
    let length = content.count
    guard length < 8 else { return JSONStringHead(word: bytes.word(start), length: length) }
    if start &+ 8 <= bytes.byteCount {
      let mask = (1 as UInt64) &<< UInt64(length &* 8) &- 1
      return JSONStringHead(word: bytes.word(start) & mask, length: length)
    }
    var word: UInt64 = 0
    var index = 0
    while index < length {
      word |= UInt64(bytes.byte(start &+ index)) &<< UInt64(index &* 8)
      index &+= 1
    }
    return JSONStringHead(word: word, length: length)
  }

  @usableFromInline
  static func escapedHead(_ node: JSONNode, in bytes: RawSpan) -> JSONStringHead {
    let text = decode(node, in: bytes)
    var word: UInt64 = 0
    for (index, byte) in text.prefix(8).enumerated() {
      word |= UInt64(byte) &<< UInt64(index &* 8)
    }
    return JSONStringHead(word: word, length: text.count)
  }
}
