/// Cuts a file into pieces of whole lines while it is read.
package final class LineCutter {
  /// How many bytes are read at least, where there are so many: enough that handing them on costs nothing beside them,
  /// and few enough that several pieces stay in the caches.
  private static let leastRoom = 64 * 1024

  private var reader: ByteReader
  /// The beginning of a line whose end comes with the next piece.
  private var rest: [UInt8]
  /// Where in the file that stands.
  private var offset: Int
  private var isAtEnd = false

  /// Goes on with a file of which the bytes before `offset` are dealt with, and `rest` is read already.
  package init(_ reader: consuming ByteReader, rest: [UInt8], offset: Int) {
    self.reader = reader
    self.rest = rest
    self.offset = offset
  }

  /// Fills the beginning of `bytes` with lines, about 64 KiB of them and at least one; the last one may lack its LF.
  ///
  /// - Parameter bytes: made larger where a line wants it, and never smaller.
  /// - Returns: where the lines begin in the file, and how many bytes they are; nil behind the last.
  /// - Throws: `FileError` if the system cannot read.
  package func next(into bytes: inout [UInt8]) throws(FileError) -> (offset: Int, count: Int)? {
    guard !isAtEnd else { return nil }
    var count = rest.count
    makeRoom(in: &bytes, behind: count)
    bytes.replaceSubrange(0..<count, with: rest)
    rest = []
    var end = count
    while true {
      makeRoom(in: &bytes, behind: count)
      let more = try reader.read(into: &bytes, at: count)
      if more == 0 {
        isAtEnd = true
        end = count
        break
      }
      count += more
      if let last = bytes[(count - more)..<count].lastIndex(of: 0x0A) {
        end = last + 1
        rest = Array(bytes[end..<count])
        break
      }
    }
    defer { offset += end }
    return end > 0 ? (offset, end) : nil
  }

  /// Makes room for what is read next behind `count` bytes.
  private func makeRoom(in bytes: inout [UInt8], behind count: Int) {
    let needed = count + Self.leastRoom
    // Growing by four copies a very long line 1.3 times in all; pages not reached stay untouched.
    if needed > bytes.capacity { bytes.reserveCapacity(max(needed, bytes.capacity * 4)) }
    if needed > bytes.count { bytes.append(contentsOf: repeatElement(0, count: needed - bytes.count)) }
  }
}
