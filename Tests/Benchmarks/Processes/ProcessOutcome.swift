/// What a process did, and what it took.
struct ProcessOutcome: Sendable {
  /// The exit status, or 128 and the number of the signal that ended it.
  let status: Int32
  /// User and system seconds of all its threads.
  let cpu: Double
  /// Seconds from its start to its end.
  let wall: Double
  /// Bytes of memory that it held at most; 0 where that was not watched.
  let peak: Int
  /// What it wrote to standard output.
  let output: [UInt8]

  var text: String { String(decoding: output, as: UTF8.self) }
}
