#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// An operation on a file or a standard stream that the system refused.
package struct FileError: Error, Sendable, Hashable {
  /// What was tried.
  package enum Operation: String, Sendable, Hashable {
    case open
    case read
    case create
    case write = "write to"
    case close
    case link
    case rename
    case sync = "store"
    case list
  }

  /// The path as it was given, or the name of a standard stream. Untrusted: escape it for humans.
  package var path: String
  /// What was tried.
  package var operation: Operation
  /// The number that the system gave.
  package var errno: Int32

  /// Makes an error from its parts.
  package init(path: String, operation: Operation, errno: Int32) {
    self.path = path
    self.operation = operation
    self.errno = errno
  }

  /// The error in one line, such as `cannot open a.jsonl: no such file`.
  ///
  /// The path stands in it as it is: escape the whole before a human sees it.
  package var message: String { "cannot \(operation.rawValue) \(path): \(reason)" }

  /// Whether the reader at the other end of a pipe has gone.
  package var isBrokenPipe: Bool { errno == EPIPE }

  /// The cause in a few words that are the same on every system.
  package var reason: String {
    switch errno {
    case ENOENT: "no such file"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of the path is no folder"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the file system is read-only"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "too many symbolic links"
    case EMFILE, ENFILE: "too many open files"
    case ENOSPC: "no space left on the device"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "the file is too large"
    case EIO: "input/output error"
    case EPIPE: "the reader has gone"
    case EBADF: "it is closed"
    case EINVAL: "the path or the operation is not valid"
    case ENXIO, ENODEV: "no such device"
    case ETXTBSY, EBUSY: "it is in use"
    case EEXIST: "a file of that name is there"
    default: "system error \(errno)"
    }
  }
}
