#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// A moment, as the file system tells it.
package struct FileTime: Sendable, Hashable, Comparable {
  /// Seconds since 1970.
  package var seconds: Int
  /// Nanoseconds within the second.
  package var nanoseconds: Int

  init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  init(_ time: timespec) {
    self.init(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }

  /// Now, by the clock that file systems use.
  static var now: FileTime { FileTime(System.time()) }

  /// Whether the left is earlier.
  package static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
