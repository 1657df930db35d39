#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// A write lease: the system's word that no other process has a file open, and that none can open it until the lease is
/// given back. Linux alone knows it.
enum WriteLease {
  /// What the system says to the wish for a lease.
  enum Answer: Sendable, Hashable {
    /// Nobody else has the file open.
    case granted
    /// Another process, or another descriptor of this one, has the file open.
    case inUse
    /// The system or the file system gives no leases, or not to this user.
    case unknown
  }

  /// Asks for a lease.
  static func take(_ descriptor: Int32) -> Answer {
    #if os(Linux) || os(Android)
      // Whoever opens the file makes the system signal the holder, and the signal's default ends the process.
      _ = signal(SIGIO, SIG_IGN)
      if fcntl(descriptor, setLease, Int32(F_WRLCK)) == 0 { return .granted }
      return errno == EAGAIN || errno == EBUSY ? .inUse : .unknown
    #else
      return .unknown
    #endif
  }

  /// Gives a lease back.
  static func release(_ descriptor: Int32) {
    #if os(Linux) || os(Android)
      _ = fcntl(descriptor, setLease, Int32(F_UNLCK))
    #endif
  }

  /// `F_SETLEASE`, which the C headers hide from standard code.
  private static let setLease: Int32 = 1024
}
