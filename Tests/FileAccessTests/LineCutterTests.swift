import TestSupport
import Testing

@testable import FileAccess

@Suite("Cutting a file into pieces of lines")
struct LineCutterTests {
  private func pieces(_ bytes: [UInt8], skipping skipped: Int = 0, rest: Int = 0) throws -> [(
    offset: Int, bytes: [UInt8]
  )] {
    let folder = try TemporaryFolder()
    var reader = try ByteReader(path: try folder.write(bytes, to: "a"))
    var first = [UInt8](repeating: 0, count: skipped + rest)
    _ = try reader.read(into: &first)
    let cutter = LineCutter(reader, rest: Array(first[skipped...]), offset: skipped)
    var result: [(offset: Int, bytes: [UInt8])] = []
    var buffer: [UInt8] = []
    while let (offset, count) = try cutter.next(into: &buffer) { result.append((offset, Array(buffer[..<count]))) }
    return result
  }

  @Test("each piece ends with a line, but for the last, and together they are the file", arguments: [true, false])
  func pieces(endsWithLine: Bool) throws {
    // Lines of 1 to 20,000 bytes, and one that is longer than several pieces.
    var bytes: [UInt8] = []
    for length in (0..<100).map({ $0 * 200 }) + [900_000, 3] { bytes += Array(repeating: 97, count: length) + [10] }
    if !endsWithLine { bytes.removeLast() }
    let pieces = try pieces(bytes)
    #expect(pieces.flatMap(\.bytes) == bytes)
    #expect(pieces.count > 5)
    #expect(pieces.dropLast().allSatisfy { $0.bytes.last == 10 })
    var offset = 0
    for piece in pieces {
      #expect(piece.offset == offset)
      offset += piece.bytes.count
    }
  }

  @Test("what was read before comes first, and what was dealt with does not come")
  func goesOn() throws {
    let pieces = try pieces(Array("one\ntwo\nthree".utf8), skipping: 4, rest: 2)
    #expect(pieces.map(\.offset) == [4, 8])
    #expect(pieces.map { String(decoding: $0.bytes, as: UTF8.self) } == ["two\n", "three"])
  }

  @Test("what was read before may be longer than a piece") func longRest() throws {
    let bytes = [UInt8](repeating: 97, count: 500_000) + [10]
    let pieces = try pieces(bytes, rest: 250_000)
    #expect(pieces.map(\.bytes) == [bytes])
  }

  @Test("a file that is dealt with gives no piece") func nothing() throws {
    #expect(try pieces(Array("one\n".utf8), skipping: 4).isEmpty)
    #expect(try pieces([]).isEmpty)
  }
}
