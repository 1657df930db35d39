/// Cuts bytes that come in chunks into lines, each byte looked at once however long a line is.
///
/// Append a chunk, take lines until there is none, and so on; `finish` gives what is left at the
/// end. Ranges of lines point into `bytes` and hold until the next append.
package struct JSONLineBuffer: Sendable {
  /// The bytes kept; what lies before the current line may be dropped by an append.
  package private(set) var bytes: [UInt8] = []
  /// Where the next line starts in `bytes`.
  private var start = 0
  /// Up to where no LF was found: a long line is not searched again from its start.
  private var searched = 0
  /// The file offset of `bytes[0]`.
  private var base = 0
  private var number = 0

  package init() {}

  /// How many bytes of the file were appended so far.
  package var fileOffset: Int { base + bytes.count }

  package mutating func append(_ chunk: RawSpan) {
    dropConsumed()
    let needed = bytes.count + chunk.byteCount
    // Growing by four copies a very long line 1.3 times in all; pages not reached stay untouched.
    if needed > bytes.capacity { bytes.reserveCapacity(Swift.max(needed, bytes.count &* 4)) }
    chunk.copy(0..<chunk.byteCount, into: &bytes)
  }

  /// The next whole line, or nil if another chunk is needed.
  package mutating func nextLine() -> JSONLine? {
    let found = bytes.withRawBytes { raw in
      JSONLineSplitter.newline(in: raw, from: searched, to: raw.byteCount)
    }
    guard let found else {
      searched = bytes.count
      return nil
    }
    let line = makeLine(end: found, isTorn: false)
    start = found + 1
    searched = start
    return line
  }

  /// The last line, if the file did not end with LF; to be called when `nextLine` gives nil.
  package mutating func finish() -> JSONLine? {
    guard start < bytes.count else { return nil }
    let line = makeLine(end: bytes.count, isTorn: true)
    start = bytes.count
    searched = start
    return line
  }

  /// Gives the bytes away, for as long as a line is read: to share them is to count who does, twice for each line.
  package mutating func lend() -> [UInt8] { exchange(&bytes, with: []) }

  /// Takes the bytes back that it gave away.
  package mutating func takeBack(_ lent: consuming [UInt8]) { bytes = lent }

  /// Gives the bytes away that no line was made of yet, and where they stand in the file: somebody else cuts lines from
  /// there on, and says with `pass` how many.
  package mutating func handOver() -> (rest: [UInt8], offset: Int) {
    let rest = Array(bytes[start...])
    let offset = base + start
    base += bytes.count
    bytes = []
    (start, searched) = (0, 0)
    return (rest, offset)
  }

  /// Passes over lines that somebody else has cut; gives how many came before them.
  package mutating func pass(_ lines: Int) -> Int {
    defer { number += lines }
    return number
  }

  private mutating func makeLine(end: Int, isTorn: Bool) -> JSONLine {
    number += 1
    return JSONLine(bytes, start..<end, base: base, number: number, isTorn: isTorn)
  }

  /// Moves the rest to the front, only if that is less than what it frees: linear in the whole.
  private mutating func dropConsumed() {
    let rest = bytes.count - start
    guard start > 0, rest <= start else { return }
    bytes.removeSubrange(0..<start)
    base += start
    searched -= start
    start = 0
  }
}
