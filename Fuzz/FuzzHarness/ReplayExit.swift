#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends a replay with a status that a script can read.
enum ReplayExit {
  static func fail() -> Never { exit(1) }
}
