/// A buffered writer to a file or a standard stream that never loses output silently.
///
/// The first failure stays: every later call throws it again and writes nothing. What is still in
/// the buffer at the end of the writer's life is lost, so call `flush()` or `finish()` and let
/// their error decide the exit status.
package struct ByteWriter: ~Copyable {
  /// How many bytes are gathered before they are written: 64 KiB.
  package static let bufferSize = 64 * 1024

  /// The path, or the name of the standard stream; errors carry it.
  package let path: String
  /// The number that the system knows the file by.
  package let descriptor: Int32
  private var isOwner: Bool
  private var buffer: [UInt8] = []
  private var failure: FileError?

  /// Writes to an open descriptor, which stays open.
  package init(descriptor: Int32, path: String) {
    self.init(descriptor: descriptor, path: path, isOwner: false)
  }

  init(descriptor: Int32, path: String, isOwner: Bool) {
    self.descriptor = descriptor
    self.path = path
    self.isOwner = isOwner
  }

  deinit {
    if isOwner { _ = System.close(descriptor) }
  }

  /// Adds bytes to the output.
  ///
  /// - Throws: `FileError` if the buffer was full and could not be written.
  package mutating func write(_ bytes: [UInt8]) throws(FileError) {
    if let failure { throw failure }
    if buffer.isEmpty, bytes.count >= Self.bufferSize { return try drain(bytes) }
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Adds a part of an array to the output.
  ///
  /// - Throws: `FileError` if the buffer was full and could not be written.
  package mutating func write(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    if let failure { throw failure }
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Adds a text, in UTF-8, to the output.
  ///
  /// - Throws: `FileError` if the buffer was full and could not be written.
  package mutating func write(_ text: String) throws(FileError) {
    if let failure { throw failure }
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Hands all that is buffered to the system.
  ///
  /// - Throws: `FileError` if not every byte could be written, now or before.
  package mutating func flush() throws(FileError) {
    if let failure { throw failure }
    var pending: [UInt8] = []
    swap(&pending, &buffer)
    try drain(pending)
    pending.removeAll(keepingCapacity: true)
    swap(&pending, &buffer)
  }

  /// Flushes, and closes the descriptor where the writer opened it.
  ///
  /// - Throws: `FileError` if not every byte could be written, or the system says so on closing.
  package consuming func finish() throws(FileError) {
    try flush()
    guard isOwner else { return }
    isOwner = false
    let result = System.close(descriptor)
    if result < 0 { throw FileError(path: path, operation: .close, errno: -result) }
  }

  private mutating func drain(_ bytes: [UInt8]) throws(FileError) {
    var start = 0
    while start < bytes.count {
      let count = System.write(descriptor, bytes, from: start)
      guard count >= 0 else {
        let error = FileError(
          path: path, operation: .write, errno: Int32(truncatingIfNeeded: -count))
        failure = error
        throw error
      }
      start += count
    }
  }
}
