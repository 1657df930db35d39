extension Comparison {
  /// A body with nothing to change, sanitized in process, against loading it once.
  static func sanitize(_ kind: WorkloadKind, _ bounds: Bounds) -> Self {
    Self("sanitize \(kind.rawValue), unchanged", against: "one orjson.loads", bounds) {
      (bench) throws(BenchmarkFailure) in
      guard let python = bench.programs.python else { return .absent("no python3 with orjson") }
      let file = try bench.file(kind)
      let command = Command(python, [Programs.script("loads.py"), file.path, bench.isShort ? "2" : "15"])
      let samples = try bench.race(.sanitize(kind), on: bench.memory(kind), against: Samples(command.text)) {
        () throws(BenchmarkFailure) in
        try bench.seconds(command, for: file.counts.messages)
      }
      return .measured(.times(samples[0], samples[1], work: "\(file.counts.messages) messages"))
    }
  }

  static let sanitizeDamaged = Self(
    "sanitize A with 50 defects", against: "sanitize A, unchanged", .atMost(2, aim: 1.5)
  ) { (bench) throws(BenchmarkFailure) in
    let (damaged, clean) = (bench.memory(.damagedBody), bench.memory(.body))
    let samples = try bench.race((.sanitize(.damagedBody), damaged), against: (.sanitize(.body), clean))
    return .measured(.times(samples[0], samples[1], work: "\(damaged.counts.defects) defects"))
  }

  /// The filter as an agent runs it: a process a request.
  static let filter = Self(
    "sanitize A, whole process", against: "Python: import orjson, loads", .atMost(0.15, aim: 0.08)
  ) { (bench) throws(BenchmarkFailure) in
    guard let python = bench.programs.python else { return .absent("no python3 with orjson") }
    let file = try bench.file(.body)
    let filter = ComparisonBench.Contestant(
      command: Command(bench.programs.historylint, ["sanitize"], input: file.path)
    ) { $0.status == 0 && $0.output.count == file.bytes }
    let program = "import orjson, sys; print(len(orjson.loads(open(sys.argv[1], 'rb').read())['messages']))"
    let load = ComparisonBench.Contestant(command: Command(python, ["-c", program, file.path])) {
      $0.status == 0 && $0.text == "\(file.counts.messages)\n"
    }
    let samples = try bench.race([filter, load], repeats: bench.isShort ? 1 : 20)
    return .measured(.times(samples[0], samples[1], work: "\(file.counts.messages) messages"))
  }
}

extension ComparisonBench {
  /// Runs a program that prints the work that it did and the CPU seconds of its own that it took.
  func seconds(_ command: Command, for work: Int) throws(BenchmarkFailure) -> Double {
    var seconds: Double?
    _ = try run(command) { outcome in
      let words = outcome.text.split { $0 == " " || $0 == "\n" }
      guard outcome.status == 0, words.count == 2, Int(words[0]) == work else { return false }
      seconds = Double(words[1])
      return seconds != nil
    }
    return seconds ?? 0
  }
}
