/// A generator that makes its workload in pieces, so that a large one need not be in memory.
protocol WorkloadSource: Sendable {
  /// What was made so far.
  var counts: WorkloadCounts { get }

  /// The next piece, at most a few megabytes and never half a line; nil at the end.
  mutating func next() -> [UInt8]?
}
