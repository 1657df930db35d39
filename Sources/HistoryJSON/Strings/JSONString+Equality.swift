extension JSONString {
  /// Whether the decoded text is exactly these WTF-8 bytes.
  package static func equals(_ node: JSONNode, _ text: [UInt8], in bytes: RawSpan) -> Bool {
    guard node.isString else { return false }
    let content = node.contentRange
    if node.hasEscapes {
      // An escape is never shorter than what it stands for.
      return content.count >= text.count && decode(node, in: bytes) == text
    }
    guard content.count == text.count else { return false }
    return text.withRawBytes { same(bytes, content, $0, 0..<$0.byteCount) }
  }

  /// Whether the decoded text is exactly this text, compared by bytes.
  package static func equals(_ node: JSONNode, _ text: String, in bytes: RawSpan) -> Bool {
    guard node.isString else { return false }
    let content = node.contentRange.clamped(to: 0..<bytes.byteCount)
    if node.hasEscapes { return decode(node, in: bytes).elementsEqual(text.utf8) }
    guard content.count == text.utf8.count else { return false }
    var offset = content.lowerBound
    for byte in text.utf8 {
      guard bytes.byte(offset) == byte else { return false }
      offset &+= 1
    }
    return true
  }

  /// Whether two string nodes, possibly of two buffers, have the same decoded text.
  package static func equals(
    _ node: JSONNode, in bytes: RawSpan, _ other: JSONNode, in otherBytes: RawSpan
  ) -> Bool {
    guard node.isString, other.isString else { return false }
    switch (node.hasEscapes, other.hasEscapes) {
    case (false, false):
      return same(bytes, node.contentRange, otherBytes, other.contentRange)
    case (true, false):
      return equals(other, decode(node, in: bytes), in: otherBytes)
    case (_, true):
      return equals(node, decode(other, in: otherBytes), in: bytes)
    }
  }

  /// Whether two ranges hold the same bytes.
  static func same(
    _ left: RawSpan, _ leftRange: Range<Int>, _ right: RawSpan, _ rightRange: Range<Int>
  ) -> Bool {
    let leftRange = leftRange.clamped(to: 0..<left.byteCount)
    let rightRange = rightRange.clamped(to: 0..<right.byteCount)
    guard leftRange.count == rightRange.count else { return false }
    let count = leftRange.count
    let (from, other) = (leftRange.lowerBound, rightRange.lowerBound)
    var offset = 0
    while offset &+ 8 <= count {
      guard left.word(from &+ offset) == right.word(other &+ offset) else { return false }
      offset &+= 8
    }
    while offset < count {
      guard left.byte(from &+ offset) == right.byte(other &+ offset) else { return false }
      offset &+= 1
    }
    return true
  }
}
