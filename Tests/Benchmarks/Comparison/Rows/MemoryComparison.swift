extension Comparison {
  /// The most memory that linting holds, against what the longest line and the largest session explain.
  static func memory(_ kind: WorkloadKind) -> Self {
    Self("peak memory, lint \(kind.rawValue)", against: "MiB + longest line + 64 B a line", .none) {
      (bench) throws(BenchmarkFailure) in
      let file = try bench.file(kind)
      let peak = try bench.peak(of: file)
      guard peak > 0 else { return .absent(noSample) }
      let shape = file.shape
      let explained = mebibytes(shape.longestLine + 64 * shape.largestSession)
      return .measured(
        Figure(
          value: mebibytes(peak), unit: .mebibytes, work: "\(file.counts.messages) messages",
          bounds: .atMost(12 + explained, aim: 8 + explained),
          note: "the longest line has \(shape.longestLine) bytes, the largest session \(shape.largestSession) lines"))
    }
  }

  /// Ten times as much in one file must not take more memory.
  static let memoryOfTenTimes = Self(
    "peak memory, lint B of 2 GB", against: "B of 200 MB", .atMost(1.1), isLong: true
  ) { (bench) throws(BenchmarkFailure) in
    let size = 10 * bench.size(of: .sessions)
    guard bench.hasRoom(for: size) else { return .absent("the disk has no room for \(size) bytes") }
    let small = try bench.peak(of: try bench.file(.sessions))
    guard small > 0 else { return .absent(noSample) }
    let file = try bench.file(.sessions, size: size)
    defer { bench.remove(file.path) }
    let large = try bench.peak(of: file)
    return .measured(
      Figure(
        value: Double(large) / Double(small), unit: .times, work: "\(file.counts.messages) messages",
        note: "\(Decimals.text(mebibytes(large), places: 2)) MiB, \(Decimals.text(mebibytes(small), places: 2)) MiB"))
  }

  /// Where the system does not tell, or the process ended before it was looked at.
  private static let noSample = "no process was seen with its memory"

  private static func mebibytes(_ bytes: Int) -> Double { Double(bytes) / Double(1 << 20) }
}

extension ComparisonBench {
  /// The median of the most bytes that linting a file held, in as many rounds as there are.
  fileprivate func peak(of file: WorkloadOnDisk) throws(BenchmarkFailure) -> Int {
    let contestant = lint(file)
    var peaks: [Double] = []
    for _ in 0..<rounds {
      peaks.append(Double(try run(contestant.command, watchesMemory: true, contestant.check).peak))
    }
    return Int(Samples.median(of: peaks))
  }
}
