/// Finds line ends: LF only.
package struct JSONLineSplitter: Sendable {
  /// The first LF in `bytes[from..<to]`, or nil. O(n), eight bytes a step.
  package static func newline(in bytes: RawSpan, from: Int, to: Int) -> Int? {
    var offset = Swift.max(0, from)
    let end = Swift.min(to, bytes.byteCount)
    while offset &+ 32 <= end {
      let words = bytes.fourWords(offset)
      let hits =
        ByteMask.equal(words.0, to: 0x0A) | ByteMask.equal(words.1, to: 0x0A)
        | ByteMask.equal(words.2, to: 0x0A) | ByteMask.equal(words.3, to: 0x0A)
      if hits != 0 { break }
      offset &+= 32
    }
    while offset &+ 8 <= end {
      let mask = ByteMask.equal(bytes.word(offset), to: 0x0A)
      if mask != 0 { return offset &+ ByteMask.bytesBefore(mask) }
      offset &+= 8
    }
    while offset < end {
      if bytes.byte(offset) == 0x0A { return offset }
      offset &+= 1
    }
    return nil
  }
}
