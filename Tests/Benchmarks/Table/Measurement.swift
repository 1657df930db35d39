/// What was measured of one row.
struct Measurement: Sendable {
  let row: BenchmarkRow
  let byteCount: Int
  /// The work of one round, which is the expected one.
  let work: Int
  /// Seconds that one pass over the workload took, a timed round each, ascending.
  let seconds: [Double]

  /// `seconds` in any order.
  init(row: BenchmarkRow, byteCount: Int, work: Int, seconds: [Double]) {
    self.row = row
    self.byteCount = byteCount
    self.work = work
    self.seconds = seconds.sorted()
  }

  var minimum: Double { seconds.first ?? 0 }

  var median: Double {
    guard !seconds.isEmpty else { return 0 }
    let middle = seconds.count / 2
    return seconds.count.isMultiple(of: 2)
      ? (seconds[middle - 1] + seconds[middle]) / 2 : seconds[middle]
  }

  var megabytesPerSecond: Double {
    median > 0 ? Double(byteCount) / 1e6 / median : 0
  }

  /// How many times as fast as the yardstick of the same workload, by the medians; nil without one.
  func ratio(to yardstick: BenchmarkRow.Yardstick, among all: [Measurement]) -> Double? {
    let other = all.first { $0.row.workload == row.workload && $0.row.yardstick == yardstick }
    guard let other, other.row.name != row.name, median > 0 else { return nil }
    return other.median / median
  }
}
