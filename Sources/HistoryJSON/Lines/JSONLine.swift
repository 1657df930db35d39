/// The coordinates of one line.
package struct JSONLine: Sendable, Hashable {
  /// The distance of the line's first byte from the start of the file, a byte order mark counted.
  package var offset: Int
  /// The number, from 1.
  package var number: Int
  /// The bytes in the buffer, without LF, one CR before it, and a byte order mark.
  package var range: Range<Int>
  /// Whether one CR before the line's end was left out of the range.
  package var hasCR: Bool
  /// Whether the file ended before an LF.
  package var isTorn: Bool
  /// Whether a byte order mark stands before the line.
  package var hasByteOrderMark: Bool

  package init(
    offset: Int, number: Int, range: Range<Int>, hasCR: Bool = false, isTorn: Bool = false,
    hasByteOrderMark: Bool = false
  ) {
    self.offset = offset
    self.number = number
    self.range = range
    self.hasCR = hasCR
    self.isTorn = isTorn
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// The line in some of the bytes of a file, of which the first stands at `base`; the range is without the LF.
  init(_ bytes: [UInt8], _ range: Range<Int>, base: Int, number: Int, isTorn: Bool) {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    hasByteOrderMark =
      base == 0 && lower == 0 && upper >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    if hasByteOrderMark { lower = 3 }
    hasCR = upper > lower && bytes[upper - 1] == 0x0D
    if hasCR { upper -= 1 }
    self.range = lower..<upper
    offset = base + lower
    self.number = number
    self.isTorn = isTorn
  }

  /// How many bytes of the file the line takes, with its mark, CR and LF.
  package var byteCount: Int {
    range.count + (hasCR ? 1 : 0) + (isTorn ? 0 : 1) + (hasByteOrderMark ? 3 : 0)
  }
}
