/// Why the program stops: bad arguments, a failed write, or a count that is not the expected one.
struct BenchmarkFailure: Error, Sendable, Hashable {
  let message: String
  /// The exit status: 1 for a wrong count, 2 for everything else.
  let status: Int32

  static func wrongWork(_ message: String) -> Self {
    Self(message: message, status: 1)
  }

  static func badArgument(_ message: String) -> Self {
    Self(message: message + "; --help says more", status: 2)
  }

  static func cannotRun(_ program: String) -> Self {
    Self(message: "cannot run \(program)", status: 2)
  }

  static func cannotWrite(_ path: String) -> Self {
    Self(message: "cannot write \(path)", status: 2)
  }
}
