/// Finds line ends: LF only.
package struct JSONLineSplitter: Sendable {
  /// The first LF in `bytes[from..<to]`, or nil. O(n), 64 bytes a step.
  package static func newline(in bytes: RawSpan, from: Int, to: Int) -> Int? {
    var offset = Swift.max(0, from)
    let end = Swift.min(to, bytes.byteCount)
    while offset &+ 64 <= end {
      if ByteMask.contains(bytes.eightWords(offset), 0x0A) { break }
      offset &+= 64
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
