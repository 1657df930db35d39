extension JSONString {
  /// Whether a range of bytes holds letters, digits, `_` and `-` alone, as most ids and names do. O(n), eight bytes a step.
  package static func isPlain(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    let end = range.upperBound
    while offset &+ 8 <= end {
      guard ByteMask.isPlain(bytes.word(offset)) else { return false }
      offset &+= 8
    }
    guard offset < end else { return true }
    // What lies beyond the end is made a byte that is plain.
    let filler = 0x6161_6161_6161_6161 &<< UInt64(truncatingIfNeeded: (end &- offset) &* 8)
    return ByteMask.isPlain(bytes.partialWord(offset, end) | filler)
  }
}
