import Foundation
import Testing

@testable import FileAccess
import TestSupport

@Suite("Writing files and streams")
struct ByteWriterTests {
  @Test("what is written arrives in order, across the edges of the buffer")
  func order() throws {
    let folder = try TemporaryFolder()
    let large = [UInt8](repeating: 66, count: ByteWriter.bufferSize + 3)
    var writer = try ReportFile.create(folder.file("a"))
    try writer.write("a")
    try writer.write(large)
    try writer.write(large[1...2])
    try writer.flush()
    try writer.write(large)
    try writer.write("z")
    try writer.finish()
    #expect(try folder.read("a") == [97] + large + [66, 66] + large + [122])
  }

  @Test("a full device is an error on flushing, and stays one")
  func fullDevice() throws {
    guard let device = FileHandle(forWritingAtPath: "/dev/full") else {
      print("skipped: this system has no /dev/full")
      return
    }
    var writer = ByteWriter(descriptor: device.fileDescriptor, path: "standard output")
    let expected = FileError(path: "standard output", operation: .write, errno: ENOSPC)
    try writer.write("lost")
    var errors: [FileError] = []
    do { try writer.flush() } catch { errors.append(error) }
    do { try writer.write("more") } catch { errors.append(error) }
    do { try writer.flush() } catch { errors.append(error) }
    #expect(errors == [expected, expected, expected])
    #expect(expected.message == "cannot write to standard output: no space left on the device")
  }

  @Test("a pipe without a reader is an error, not the end of the process")
  func brokenPipe() throws {
    StandardStreams.prepare()
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    close(ends[0])
    var writer = ByteWriter(descriptor: ends[1], path: "pipe", isOwner: true)
    try writer.write("lost")
    do {
      try writer.flush()
      Issue.record("the flush succeeded")
    } catch {
      #expect(error == FileError(path: "pipe", operation: .write, errno: EPIPE))
      #expect(error.isBrokenPipe)
    }
  }

  @Test("a closed descriptor is an error")
  func closedDescriptor() throws {
    var writer = ByteWriter(descriptor: 9999, path: "standard output")
    try writer.write("lost")
    do {
      try writer.finish()
      Issue.record("the finish succeeded")
    } catch {
      #expect(error.message == "cannot write to standard output: it is closed")
    }
  }

  @Test("a full non-blocking pipe is waited for")
  func nonBlockingPipe() throws {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    let writeEnd = ends[1]
    // A thread, not a task: a blocked task would hold one of the few threads that tasks share.
    Thread.detachNewThread {
      var writer = ByteWriter(descriptor: writeEnd, path: "pipe", isOwner: true)
      try? writer.write(bytes)
      try? writer.flush()
    }
    var reader = ByteReader(descriptor: ends[0], isOwner: true, path: "pipe", status: nil)
    Thread.sleep(forTimeInterval: 0.02)
    #expect(try reader.readWhole() == bytes)
  }
}
