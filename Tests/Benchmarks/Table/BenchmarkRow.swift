/// One line of the table: a name, a workload, and the work to do on it.
///
/// To add a row, write one file in `Rows` with an extension that makes it, and name it in `all`.
struct BenchmarkRow: Sendable {
  /// Does the work once over the whole workload and returns how much was done, in the row's unit.
  typealias Round = () throws(BenchmarkFailure) -> Int

  /// What other rows on the same workload are compared with.
  enum Yardstick: Sendable {
    case memcpy
    case foundation
  }

  let name: String
  let workload: WorkloadKind
  let unit: WorkUnit
  /// Whether this row is itself a yardstick.
  let yardstick: Yardstick?
  /// Whether a full run makes do with few rounds.
  let isSlow: Bool
  /// Makes the round; what it allocates here is reused by every round and not measured.
  let prepare: @Sendable (Workload) throws(BenchmarkFailure) -> Round

  init(
    _ name: String, on workload: WorkloadKind, counting unit: WorkUnit,
    as yardstick: Yardstick? = nil, isSlow: Bool = false,
    prepare: @escaping @Sendable (Workload) throws(BenchmarkFailure) -> Round
  ) {
    self.name = name
    self.workload = workload
    self.unit = unit
    self.yardstick = yardstick
    self.isSlow = isSlow
    self.prepare = prepare
  }
}
