#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the run with a status that a script can read.
enum SmallScopeExit {
  static func fail() -> Never { exit(1) }
}
