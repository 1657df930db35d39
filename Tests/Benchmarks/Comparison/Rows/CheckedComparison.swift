extension Comparison {
  /// What the checks of bounds and overflow cost.
  static let checked = Self("lint B", against: "built with -Ounchecked", .atLeast(0.9)) {
    (bench) throws(BenchmarkFailure) in
    guard let unchecked = bench.programs.unchecked else { return .absent("--unchecked FILE") }
    let file = try bench.file(.sessions)
    let samples = try bench.race([bench.lint(file), bench.lint(file, by: unchecked)])
    return .measured(.speed(samples[0], samples[1], work: "\(file.counts.messages) messages"))
  }
}
