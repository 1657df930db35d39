#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the run with a status that a script can read.
enum LawRunnerExit {
  /// A long run is watched through a file.
  static func flush() { fflush(nil) }

  static func fail() -> Never { exit(1) }
}
