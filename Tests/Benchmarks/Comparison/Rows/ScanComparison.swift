extension Comparison {
  /// The scanner alone against simdjson's DOM, both over lines that are in memory, both in one thread.
  static let scan = Self("scan B", against: "simdjson DOM, parse_many", .atLeast(0.6, aim: 0.95)) {
    (bench) throws(BenchmarkFailure) in
    guard let simdjson = bench.programs.simdjson else { return .absent("no simdjson: --simdjson FILE") }
    let file = try bench.file(.sessions)
    let command = Command(simdjson, [file.path])
    let samples = try bench.race(.scanLines(.sessions), on: bench.memory(.sessions), against: Samples(command.text)) {
      () throws(BenchmarkFailure) in
      try bench.seconds(command, for: file.counts.lines)
    }
    return .measured(.speed(samples[0], samples[1], work: "\(file.counts.nodes) values and keys"))
  }
}
