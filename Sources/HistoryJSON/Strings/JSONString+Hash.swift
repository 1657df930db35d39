extension JSONString {
  /// A 64-bit hash of the decoded bytes with a fixed seed: two spellings of one text hash equal.
  ///
  /// It is stable between runs and machines, and no defence against chosen collisions: equality of
  /// hashes must be confirmed where a wrong answer would lose data. O(n).
  package static func hash(_ node: JSONNode, in bytes: RawSpan) -> UInt64 {
    if node.hasEscapes { return hash(decode(node, in: bytes)) }
    return mixed(bytes, node.contentRange)
  }

  /// The same hash of bytes that are decoded already.
  package static func hash(_ wtf8: [UInt8]) -> UInt64 {
    wtf8.withRawBytes { hash($0, 0..<$0.byteCount) }
  }

  /// The same hash of a range of bytes as they stand.
  package static func hash(_ bytes: RawSpan, _ range: Range<Int>) -> UInt64 { mixed(bytes, range) }

  @inline(__always)
  private static func mixed(_ bytes: RawSpan, _ range: Range<Int>) -> UInt64 {
    var offset = range.lowerBound
    let end = Swift.min(range.upperBound, bytes.byteCount)
    var first: UInt64 = 0x9E37_79B9_7F4A_7C15
    var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    // Two chains of multiplications run side by side; one alone waits for itself.
    while offset &+ 32 <= end {
      let words = bytes.fourWords(offset)
      first = mix(first ^ words.0, words.1 ^ 0xA076_1D64_78BD_642F)
      second = mix(second ^ words.2, words.3 ^ 0xE703_7ED1_A0B4_28DB)
      offset &+= 32
    }
    while offset &+ 8 <= end {
      first = mix(first ^ bytes.word(offset), 0x8EBC_6AF0_9C88_C6E3)
      offset &+= 8
    }
    let tail = bytes.partialWord(offset, end)
    let length = UInt64(truncatingIfNeeded: range.count)
    first = mix(first ^ tail, 0x5896_5CC7_5374_CC8F ^ length)
    return mix(first ^ 0x1D8E_4E27_C47D_124F, second ^ length)
  }

  /// Both halves of the 128-bit product, folded.
  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
