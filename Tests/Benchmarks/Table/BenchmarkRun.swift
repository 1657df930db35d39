/// Runs the chosen rows, a workload at a time.
struct BenchmarkRun {
  private let options: BenchmarkOptions
  private let clock = ContinuousClock()

  init(_ options: BenchmarkOptions) {
    self.options = options
  }

  func measure() throws(BenchmarkFailure) -> [Measurement] {
    let rows = BenchmarkRow.all.filter(isWanted)
    guard !rows.isEmpty else { throw .badArgument("no row has such a name") }
    var measurements: [Measurement] = []
    for kind in WorkloadKind.allCases {
      let group = BenchmarkRow.all.filter { row in
        row.workload == kind && rows.contains { $0.workload == kind }
          && (isWanted(row) || row.yardstick != nil)
      }
      guard !group.isEmpty else { continue }
      let workload = Workload(kind, size: options.size(of: kind))
      measurements += try measure(group, on: workload)
    }
    return measurements
  }

  private func isWanted(_ row: BenchmarkRow) -> Bool {
    options.only.isEmpty || options.only.contains { row.name.contains($0) }
  }

  /// Lets the rows take turns: a neighbour that disturbs a round disturbs all of them alike.
  private func measure(
    _ rows: [BenchmarkRow], on workload: Workload
  ) throws(BenchmarkFailure) -> [Measurement] {
    var rounds: [BenchmarkRow.Round] = []
    for row in rows {
      let round = try row.prepare(workload)
      // The first round fills caches and storage and is not timed.
      try check(round(), of: row, on: workload)
      rounds.append(round)
    }
    // Short workloads are repeated within a round, so that the clock's grain does not show.
    let repeats = max(1, 8 * WorkloadKind.megabyte / max(1, workload.bytes.count))
    var seconds = rows.map { _ in [Double]() }
    let roundCount = rows.map(options.rounds(of:)).max() ?? 0
    for number in 0..<roundCount {
      for (index, row) in rows.enumerated() where number < options.rounds(of: row) {
        let start = clock.now
        for _ in 0..<repeats {
          try check(rounds[index](), of: row, on: workload)
        }
        let elapsed = start.duration(to: clock.now).components
        let total = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        seconds[index].append(total / Double(repeats))
      }
    }
    return zip(rows, seconds).map { row, seconds in
      Measurement(
        row: row, byteCount: workload.bytes.count, work: row.unit.expected(in: workload),
        seconds: seconds)
    }
  }

  private func check(
    _ work: Int, of row: BenchmarkRow, on workload: Workload
  ) throws(BenchmarkFailure) {
    let expected = row.unit.expected(in: workload)
    guard work == expected else {
      throw .wrongWork(
        "\(row.name) counted \(work) \(row.unit.rawValue), but there are \(expected)")
    }
  }
}
