extension Comparison {
  /// The whole linter against a script in Python that loads each line with orjson and makes a dozen plain checks.
  static func lintAgainstPython(_ kind: WorkloadKind) -> Self {
    lint(
      kind, against: "orjson and a dozen checks", .atMost(0.40, aim: 0.28), \.python, "no python3 with orjson",
      [Programs.script("lint.py")]
    ) { $0.text == "\($1.counts.lines) 0\n" }
  }

  static let lintAgainstJq = lint(
    .sessions, against: "jq -c .type", .atMost(0.15, aim: 0.10), \.jq, "no jq", ["-c", ".type"]
  ) { outcome, file in outcome.output.count { $0 == UInt8(ascii: "\n") } == file.counts.lines }

  static let lintAgainstWc = lint(
    .sessions, against: "wc -l", .atMost(8, aim: 6), \.wc, "no wc", ["-l"]
  ) { $0.text == "\($1.counts.lines) \($1.path)\n" }

  /// The linter against a program that takes the file behind its arguments; `check` says whether that did its work.
  private static func lint(
    _ kind: WorkloadKind, against name: String, _ bounds: Bounds,
    _ program: @escaping @Sendable (Programs) -> String?, _ missing: String, _ arguments: [String],
    _ check: @escaping @Sendable (ProcessOutcome, WorkloadOnDisk) -> Bool
  ) -> Self {
    Self("lint \(kind.rawValue)", against: name, bounds) { (bench) throws(BenchmarkFailure) in
      guard let path = program(bench.programs) else { return .absent(missing) }
      let file = try bench.file(kind)
      let theirs = ComparisonBench.Contestant(command: Command(path, arguments + [file.path])) {
        $0.status == 0 && check($0, file)
      }
      let samples = try bench.race([bench.lint(file), theirs])
      return .measured(
        .times(
          samples[0], samples[1], work: "\(file.counts.lines) lines, \(file.counts.messages) messages"))
    }
  }
}
