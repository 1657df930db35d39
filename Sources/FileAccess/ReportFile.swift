#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// A file that a report is written to, readable by its owner alone.
package enum ReportFile {
  /// Creates a file, or empties the one that is there, with mode 0600 before a byte is in it.
  ///
  /// A device or a pipe is written to as it is.
  ///
  /// - Parameters:
  ///   - spared: files that must not be overwritten, such as those that are linted.
  ///   - followsLink: whether a symbolic link of that name is followed; not where nobody chose the name.
  /// - Throws: `FileError` if the file cannot be created, or is one of the spared.
  package static func create(
    _ path: String, sparing spared: Set<FileIdentity> = [], followsLink: Bool = true
  ) throws(FileError) -> ByteWriter {
    let flags = O_WRONLY | O_CREAT | O_NOCTTY | (followsLink ? 0 : O_NOFOLLOW)
    let descriptor = System.open(path, flags, mode: 0o600)
    guard descriptor >= 0 else {
      throw FileError(path: path, operation: .create, errno: -descriptor)
    }
    let writer = ByteWriter(descriptor: descriptor, path: path, isOwner: true)
    guard let status = System.status(descriptor), status.kind == .regular else { return writer }
    if spared.contains(status.identity) {
      throw FileError(path: path, operation: .create, errno: EBUSY)
    }
    let result = min(System.setMode(descriptor, 0o600), System.truncate(descriptor))
    if result < 0 { throw FileError(path: path, operation: .create, errno: -result) }
    return writer
  }

  /// Creates a file that holds exactly `bytes`.
  ///
  /// - Throws: `FileError` if the file cannot be created or not every byte could be written.
  package static func create(
    _ path: String, holding bytes: [UInt8], sparing spared: Set<FileIdentity> = [], followsLink: Bool = true
  ) throws(FileError) {
    var writer = try create(path, sparing: spared, followsLink: followsLink)
    try writer.write(bytes)
    try writer.finish()
  }
}
