import FileAccess

extension Comparison {
  static let version = Self("--version, static", against: "python3 -c pass", .atMost(0.25, aim: 0.1)) {
    (bench) throws(BenchmarkFailure) in
    guard let python = bench.programs.plainPython else { return .absent("no python3") }
    guard Executable(bench.programs.historylint)?.isStatic == true else {
      return .absent("the executable is not static")
    }
    let version = ComparisonBench.Contestant(command: Command(bench.programs.historylint, ["--version"])) {
      $0.status == 0 && $0.text.hasPrefix("historylint ")
    }
    let pass = ComparisonBench.Contestant(command: Command(python, ["-c", "pass"])) {
      $0.status == 0 && $0.output.isEmpty
    }
    let samples = try bench.race([version, pass], repeats: bench.isShort ? 1 : 40)
    return .measured(.times(samples[0], samples[1], work: "one process each"))
  }

  static let size = Self("static executable, stripped", against: "", .atMost(12, aim: 9)) {
    (bench) throws(BenchmarkFailure) in
    guard let executable = Executable(bench.programs.historylint), executable.isStatic else {
      return .absent("the executable is not static")
    }
    guard !executable.hasSymbols else { return .absent("the executable is not stripped") }
    return .measured(
      Figure(value: Double(executable.size) / 1e6, unit: .megabytes, work: "\(executable.size) bytes"))
  }
}
