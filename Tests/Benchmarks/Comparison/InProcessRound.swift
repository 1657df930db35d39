/// A row of the table of speeds, run for the CPU seconds that it takes.
struct InProcessRound {
  private let row: BenchmarkRow
  private let workload: Workload
  private let round: BenchmarkRow.Round
  /// How often the work is done in a round, so that the clock's grain does not show.
  private let repeats: Int

  /// Prepares the row and does its work once, untimed.
  init(_ row: BenchmarkRow, on workload: Workload) throws(BenchmarkFailure) {
    self.row = row
    self.workload = workload
    round = try row.prepare(workload)
    repeats = max(1, 20 * WorkloadKind.megabyte / max(1, workload.bytes.count))
    _ = try seconds()
  }

  /// The CPU seconds of one pass over the workload; the work is counted each time.
  func seconds() throws(BenchmarkFailure) -> Double {
    let start = Platform.cpuSeconds()
    for _ in 0..<repeats {
      let (work, expected) = (try round(), row.unit.expected(in: workload))
      guard work == expected else {
        throw .wrongWork("\(row.name) counted \(work) \(row.unit.rawValue), but there are \(expected)")
      }
    }
    return (Platform.cpuSeconds() - start) / Double(repeats)
  }
}
