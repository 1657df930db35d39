import FileAccess

extension Comparison {
  /// What a second thread costs, and what it brings.
  static func jobs(_ kind: WorkloadKind) -> Self {
    Self("lint \(kind.rawValue) with two jobs", against: "with one", .atMost(1.1)) {
      (bench) throws(BenchmarkFailure) in
      let file = try bench.file(kind)
      let samples = try bench.race([bench.lint(file, ["--jobs", "2"]), bench.lint(file, ["--jobs", "1"])])
      let wall = samples.compactMap(\.wallMedian).map { Decimals.text($0 * 1e3, places: 1) + " ms" }
      let processors = "\(Processors.count) processor\(Processors.count == 1 ? "" : "s")"
      return .measured(
        .times(
          samples[0], samples[1], work: "\(file.counts.messages) messages",
          note: "\(wall.joined(separator: " and ")) on the clock, with \(processors)"))
    }
  }
}
