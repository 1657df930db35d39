extension Comparison {
  /// The whole linter against a script in Python that loads each line with orjson and makes a dozen plain checks.
  static func lintAgainstPython(_ kind: WorkloadKind) -> Self {
    Self("lint \(kind.rawValue)", against: "orjson and a dozen checks", .atMost(0.40, aim: 0.28)) {
      (bench) throws(BenchmarkFailure) in
      guard let python = bench.programs.python else { return .absent("no python3 with orjson") }
      let file = try bench.file(kind)
      let script = ComparisonBench.Contestant(
        command: Command(python, [Programs.script("lint.py"), file.path])
      ) { $0.status == 0 && $0.text == "\(file.counts.lines) 0\n" }
      let samples = try bench.race([bench.lint(file), script])
      return .measured(.times(samples[0], samples[1], work: "\(file.counts.messages) messages"))
    }
  }

  static let lintAgainstJq = Self("lint B", against: "jq -c .type", .atMost(0.15, aim: 0.10)) {
    (bench) throws(BenchmarkFailure) in
    guard let jq = bench.programs.jq else { return .absent("no jq") }
    let file = try bench.file(.sessions)
    let types = ComparisonBench.Contestant(command: Command(jq, ["-c", ".type", file.path])) {
      $0.status == 0 && $0.output.count { $0 == UInt8(ascii: "\n") } == file.counts.lines
    }
    let samples = try bench.race([bench.lint(file), types])
    return .measured(.times(samples[0], samples[1], work: "\(file.counts.lines) lines"))
  }

  static let lintAgainstWc = Self("lint B", against: "wc -l", .atMost(8, aim: 6)) {
    (bench) throws(BenchmarkFailure) in
    guard let wc = bench.programs.wc else { return .absent("no wc") }
    let file = try bench.file(.sessions)
    let lines = ComparisonBench.Contestant(command: Command(wc, ["-l", file.path])) {
      $0.status == 0 && $0.text == "\(file.counts.lines) \(file.path)\n"
    }
    let samples = try bench.race([bench.lint(file), lines])
    return .measured(.times(samples[0], samples[1], work: "\(file.counts.lines) lines"))
  }
}
