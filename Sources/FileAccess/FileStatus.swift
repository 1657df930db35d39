#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// What a path leads to: a kind of file, its length, and which file it is.
package struct FileStatus: Sendable, Hashable {
  /// The kinds of file that reading and writing tell apart.
  package enum Kind: Sendable, Hashable {
    case regular
    case folder
    /// A pipe, a terminal, a device or a socket.
    case stream
  }

  /// The kind of file.
  package var kind: Kind
  /// The length in bytes; 0 for a stream.
  package var size: Int
  /// The permission bits.
  package var mode: UInt32
  /// The device and the number of the file on it: equal for two paths of one file.
  package var identity: FileIdentity
  /// When the content was last changed.
  package var modified: FileTime
  /// Whom the file belongs to.
  package var owner: FileOwner
  /// How many names the file has.
  package var links: Int

  /// Looks at a path, symbolic links followed; nil where nothing can be seen.
  package init?(path: String) {
    guard let status = System.status(path: path) else { return nil }
    self = status
  }

  init(_ info: stat) {
    switch info.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .stream
    }
    size = kind == .regular ? Int(info.st_size) : 0
    mode = UInt32(info.st_mode & 0o7777)
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: info.st_dev),
      number: UInt64(truncatingIfNeeded: info.st_ino))
    #if canImport(Darwin)
      modified = FileTime(info.st_mtimespec)
    #else
      modified = FileTime(info.st_mtim)
    #endif
    owner = FileOwner(user: info.st_uid, group: info.st_gid)
    links = Int(info.st_nlink)
  }
}
