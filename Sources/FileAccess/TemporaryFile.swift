#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// The new bytes of a file, under a name of their own until they are whole and on the disk.
///
/// At the end of its life the file is gone, unless it was given the name that it was made for.
struct TemporaryFile: ~Copyable {
  let name: String
  let descriptor: Int32
  private let folder: Int32
  private let path: String
  private var isPlaced = false

  /// Creates the file, with the owner's rights of the original, then gives it the original's owner and mode: it is never
  /// open to more people than the original.
  init(
    in folder: Int32, like original: FileStatus, path: String
  ) throws(ReplaceError) {
    let name = TemporaryName.make()
    let flags = O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_NOCTTY
    let descriptor = System.open(name, in: folder, flags, mode: mode_t(original.mode & 0o700))
    guard descriptor >= 0 else {
      throw .system(FileError(path: path, operation: .create, errno: -descriptor))
    }
    if let error = Self.adapt(descriptor, to: original, path) {
      _ = System.remove(name, in: folder)
      _ = System.close(descriptor)
      throw error
    }
    self.name = name
    self.descriptor = descriptor
    self.folder = folder
    self.path = path
  }

  private static func adapt(_ descriptor: Int32, to original: FileStatus, _ path: String) -> ReplaceError? {
    // Who finds the file locked knows that its maker lives.
    _ = System.lock(descriptor)
    if System.status(descriptor)?.owner != original.owner, System.setOwner(descriptor, original.owner) < 0 {
      return .ownerNotKept(path)
    }
    let result = System.setMode(descriptor, mode_t(original.mode))
    return result < 0 ? .system(FileError(path: path, operation: .create, errno: -result)) : nil
  }

  deinit {
    if !isPlaced { _ = System.remove(name, in: folder) }
    _ = System.close(descriptor)
  }

  /// Writes all bytes, and looks whether they are there: a full disk is not always told by `write`.
  func fill(_ bytes: [UInt8]) throws(ReplaceError) {
    try append(bytes)
    guard System.status(descriptor)?.size == bytes.count else { throw .shortWrite(path) }
    try sync()
  }

  /// Adds bytes at the end, behind what others added.
  func append(_ bytes: [UInt8]) throws(ReplaceError) {
    var start = 0
    while start < bytes.count {
      let count = System.write(descriptor, bytes, from: start)
      guard count > 0 else {
        let number = count == 0 ? EIO : Int32(truncatingIfNeeded: -count)
        throw .system(FileError(path: path, operation: .write, errno: number))
      }
      start += count
    }
  }

  func sync() throws(ReplaceError) {
    let result = System.sync(descriptor)
    if result < 0 { throw .system(FileError(path: path, operation: .sync, errno: -result)) }
  }

  /// The last byte of the file.
  var lastByte: UInt8? {
    guard let size = System.status(descriptor)?.size, size > 0 else { return nil }
    var byte: [UInt8] = [0]
    return System.read(descriptor, at: size - 1, into: &byte) == 1 ? byte[0] : nil
  }

  /// Gives the file the name that it was made for.
  mutating func place(as target: String) throws(ReplaceError) {
    let result = System.rename(name, to: target, in: folder)
    if result < 0 { throw .system(FileError(path: path, operation: .rename, errno: -result)) }
    isPlaced = true
  }
}
