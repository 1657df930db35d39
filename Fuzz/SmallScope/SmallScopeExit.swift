#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the run with a status that a script can read.
enum SmallScopeExit {
  /// A long run is watched through a pipe.
  static func flush() { fflush(nil) }

  static func fail() -> Never { exit(1) }
}
