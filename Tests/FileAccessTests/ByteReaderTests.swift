import Foundation
import Testing

@testable import FileAccess
import TestSupport

@Suite("Reading files")
struct ByteReaderTests {
  @Test(
    "a whole file is read byte for byte, whatever its length",
    arguments: [0, 1, 5, 262_143, 262_144, 262_145, 700_001])
  func wholeFile(length: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 256) }
    let path = try folder.write(bytes, to: "a")
    #expect(try ByteReader.readWhole(path: path) == bytes)
  }

  @Test("chunks fill a buffer that is used again, behind the bytes that are kept")
  func chunks() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("abcdefgh".utf8), to: "a")
    var reader = try ByteReader(path: path)
    var buffer = [UInt8](repeating: 46, count: 5)
    #expect(try reader.read(into: &buffer, at: 2) == 3)
    #expect(buffer == Array("..abc".utf8))
    #expect(try reader.read(into: &buffer) == 5)
    #expect(buffer == Array("defgh".utf8))
    #expect(try reader.read(into: &buffer) == 0)
    #expect(buffer == Array("defgh".utf8))
  }

  @Test("a start outside the buffer reads nothing", arguments: [-1, 4, 5, Int.max])
  func startOutside(start: Int) throws {
    let folder = try TemporaryFolder()
    var reader = try ByteReader(path: try folder.write([1, 2, 3], to: "a"))
    var buffer: [UInt8] = [9, 9, 9, 9]
    #expect(try reader.read(into: &buffer, at: start) == 0)
    #expect(buffer == [9, 9, 9, 9])
  }

  @Test("one read never takes more than a chunk")
  func chunkLimit() throws {
    let folder = try TemporaryFolder()
    let length = ByteReader.chunkSize + 10
    let path = try folder.write([UInt8](repeating: 7, count: length), to: "a")
    var reader = try ByteReader(path: path)
    var buffer = [UInt8](repeating: 0, count: length)
    #expect(try reader.read(into: &buffer) == ByteReader.chunkSize)
    #expect(try reader.read(into: &buffer) == 10)
  }

  @Test("a missing file is an error of opening")
  func missing() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("none")
    let expected = FileError(path: path, operation: .open, errno: ENOENT)
    #expect(throws: expected) { try ByteReader.readWhole(path: path) }
    #expect(expected.message == "cannot open \(path): no such file")
  }

  @Test("a folder is an error of reading")
  func folder() throws {
    let folder = try TemporaryFolder()
    let expected = FileError(path: folder.path, operation: .read, errno: EISDIR)
    #expect(throws: expected) { try ByteReader.readWhole(path: folder.path) }
    #expect(expected.message == "cannot read \(folder.path): it is a folder")
  }

  @Test("a path that C would cut at a NUL opens no other file")
  func nulInPath() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([1], to: "a")
    #expect(throws: FileError(path: path + "\0b", operation: .open, errno: EINVAL)) {
      try ByteReader.readWhole(path: path + "\0b")
    }
    #expect(FileStatus(path: path + "\0b") == nil)
  }

  @Test("a non-blocking pipe is waited for")
  func nonBlockingPipe() throws {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    let writeEnd = ends[1]
    // A thread, not a task: a blocked task would hold one of the few threads that tasks share.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.02)
      var writer = ByteWriter(descriptor: writeEnd, path: "pipe", isOwner: true)
      try? writer.write("late")
      try? writer.flush()
    }
    var reader = ByteReader(descriptor: ends[0], isOwner: true, path: "pipe", status: nil)
    #expect(try reader.readWhole() == Array("late".utf8))
  }

  @Test("two paths of one file have one identity")
  func identity() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([1, 2], to: "a")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("b"), withDestinationPath: path)
    let first = try #require(FileStatus(path: path))
    #expect(first.identity == FileStatus(path: folder.file("b"))?.identity)
    #expect(first.size == 2)
    #expect(first.kind == .regular)
    let other = try folder.write([1, 2], to: "c")
    #expect(first.identity != FileStatus(path: other)?.identity)
    #expect(FileStatus(path: folder.path)?.kind == .folder)
  }
}
