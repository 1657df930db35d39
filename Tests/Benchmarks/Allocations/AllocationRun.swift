import FileAccess

/// Counts the allocations of the hot paths, and holds them against the numbers in `Thresholds`.
struct AllocationRun {
  private let options: AllocationOptions

  init(_ options: AllocationOptions) { self.options = options }

  /// Prints a row a line as JSON.
  ///
  /// - Throws: `BenchmarkFailure` where a number is above its threshold, or a row has none.
  func run() throws(BenchmarkFailure) {
    guard let counter = AllocationCounter() else {
      throw .badArgument("nothing counts the allocations: .ci/allocations loads what does")
    }
    var rows: [(name: String, calls: Int, bytes: Int)] = []
    for row in AllocationRow.all {
      let work = row.prepare()
      // What is made once in a process is made now.
      try work()
      let (calls, bytes) = try counter.count(work)
      rows.append((row.name, calls, bytes))
    }
    let lines = rows.map { "  \"\($0.name)\": {\"calls\": \($0.calls), \"bytes\": \($0.bytes)}" }
    let text = "{\n" + lines.joined(separator: ",\n") + "\n}\n"
    print(text, terminator: "")
    if let path = options.write { return try WorkloadFile.write(Array(text.utf8), toNew: path) }
    guard let path = options.thresholds else { return }
    try compare(rows, with: try AllocationThresholds(path))
  }

  private func compare(
    _ rows: [(name: String, calls: Int, bytes: Int)], with thresholds: AllocationThresholds
  ) throws(BenchmarkFailure) {
    var above: [String] = []
    for row in rows {
      guard let calls = thresholds.calls(row.name), let bytes = thresholds.bytes(row.name) else {
        above.append("\(row.name) has no threshold")
        continue
      }
      for (unit, found, limit) in [("calls", row.calls, calls), ("bytes", row.bytes, bytes)] {
        if found > limit { above.append("\(row.name): \(found) \(unit) instead of \(limit)") }
        if found < limit { Output.printError("lower now: \(row.name): \(found) \(unit) instead of \(limit)") }
      }
    }
    guard above.isEmpty else { throw .wrongWork(above.joined(separator: "; ")) }
  }
}
