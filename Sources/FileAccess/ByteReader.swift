#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// A file or standard input, read in order in chunks.
///
/// Reads are retried when a signal interrupts them, and a non-blocking pipe is waited for. The
/// file is closed at the end of the reader's life.
package struct ByteReader: ~Copyable {
  /// How many bytes one read asks for at most: 256 KiB.
  package static let chunkSize = 256 * 1024

  /// The path as it was given, or the name of the standard stream; errors carry it.
  package let path: String
  /// What was opened; nil where the system does not say.
  package let status: FileStatus?
  private let descriptor: Int32
  private let isOwner: Bool

  /// Opens a file.
  ///
  /// - Throws: `FileError` if there is no such file, it may not be read, or it is a folder.
  package init(path: String) throws(FileError) {
    let descriptor = System.open(path, O_RDONLY | O_NOCTTY)
    guard descriptor >= 0 else {
      throw FileError(path: path, operation: .open, errno: -descriptor)
    }
    let status = System.status(descriptor)
    if status?.kind == .folder {
      _ = System.close(descriptor)
      throw FileError(path: path, operation: .read, errno: EISDIR)
    }
    self.init(descriptor: descriptor, isOwner: true, path: path, status: status)
  }

  /// Reads standard input.
  package init(standardInputNamed name: String = "standard input") {
    self.init(descriptor: 0, isOwner: false, path: name, status: System.status(0))
  }

  init(descriptor: Int32, isOwner: Bool, path: String, status: FileStatus?) {
    self.descriptor = descriptor
    self.isOwner = isOwner
    self.path = path
    self.status = status
  }

  deinit {
    if isOwner { _ = System.close(descriptor) }
  }

  /// Reads one chunk to `buffer[start...]` and leaves the length of the buffer as it is.
  ///
  /// - Parameters:
  ///   - buffer: made once and used again; at most `chunkSize` bytes of it are filled.
  ///   - start: where the chunk begins, so that the rest of a line can stay in front of it.
  /// - Returns: how many bytes were read; 0 at the end, or where the buffer has no room.
  /// - Throws: `FileError` if the system cannot read.
  package mutating func read(
    into buffer: inout [UInt8], at start: Int = 0
  ) throws(FileError) -> Int {
    let room = min(Self.chunkSize, buffer.count - start)
    guard start >= 0, room > 0 else { return 0 }
    let count = System.read(descriptor, into: &buffer, at: start, count: room)
    guard count >= 0 else { throw failure(count) }
    return count
  }

  /// Reads one chunk and appends it to `buffer`.
  ///
  /// - Returns: how many bytes were appended; 0 at the end.
  /// - Throws: `FileError` if the system cannot read.
  package mutating func append(to buffer: inout [UInt8]) throws(FileError) -> Int {
    // The room that is there is used up first: growing a large array copies it.
    let spare = buffer.capacity - buffer.count
    let room = spare > 0 ? min(spare, Self.chunkSize) : Self.chunkSize
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: room))
    let count = System.read(descriptor, into: &buffer, at: start, count: room)
    buffer.removeLast(room - max(0, count))
    guard count >= 0 else { throw failure(count) }
    return count
  }

  /// Reads all that is left.
  ///
  /// - Throws: `FileError` if the system cannot read.
  package mutating func readWhole() throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than the length, so that the end is seen without growing.
    if let size = status?.size, size > 0 { bytes.reserveCapacity(size + 1) }
    while try append(to: &bytes) > 0 {}
    return bytes
  }

  /// Reads a whole file.
  ///
  /// - Throws: `FileError` as `init(path:)` and `readWhole()` do.
  package static func readWhole(path: String) throws(FileError) -> [UInt8] {
    var reader = try ByteReader(path: path)
    return try reader.readWhole()
  }

  private func failure(_ result: Int) -> FileError {
    FileError(path: path, operation: .read, errno: Int32(truncatingIfNeeded: -result))
  }
}
