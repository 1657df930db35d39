import FileAccess

/// What rows measure with: the programs, the workloads on disk, and the rounds.
final class ComparisonBench {
  let programs: Programs
  let isShort: Bool
  /// Timed rounds; a median needs five.
  let rounds: Int
  private let folder: WorkloadFolder
  private var inMemory: Workload?

  init(_ options: ComparisonOptions) throws(BenchmarkFailure) {
    folder = try WorkloadFolder(in: options.folder ?? Environment.value("TMPDIR") ?? "/tmp")
    programs = try Programs(options, scratch: folder.scratch)
    isShort = options.isShort
    rounds = options.rounds ?? (options.isShort ? 1 : 7)
  }

  func size(of kind: WorkloadKind) -> Int { isShort ? kind.shortSize : kind.fullSize }

  /// A workload on disk, made when it is first asked for.
  func file(_ kind: WorkloadKind) throws(BenchmarkFailure) -> WorkloadOnDisk {
    try folder.file(kind, size: size(of: kind))
  }

  /// A workload of another size, which the caller removes.
  func file(_ kind: WorkloadKind, size: Int) throws(BenchmarkFailure) -> WorkloadOnDisk {
    try folder.file(kind, size: size)
  }

  func file(named name: String, _ bytes: [UInt8]) throws(BenchmarkFailure) -> String {
    try folder.write(bytes, to: name)
  }

  /// Whether so many bytes fit beside what is there.
  func hasRoom(for bytes: Int) -> Bool { folder.freeBytes > bytes + bytes / 4 }

  func remove(_ path: String) { folder.remove(path) }

  /// A workload in memory; the last one is kept, since rows on one stand together.
  func memory(_ kind: WorkloadKind) -> Workload {
    if let inMemory, inMemory.kind == kind { return inMemory }
    let workload = Workload(kind, size: size(of: kind))
    inMemory = workload
    return workload
  }

  /// Runs a command once, watching its memory, and checks what it did.
  func run(
    _ command: Command, watchesMemory: Bool = false, _ check: (ProcessOutcome) -> Bool
  ) throws(BenchmarkFailure) -> ProcessOutcome {
    let outcome = try ProcessRun.run(command, scratch: folder.scratch, watchesMemory: watchesMemory)
    guard check(outcome) else {
      throw .wrongWork("\(command.text) ended with \(outcome.status) and printed: \(outcome.text.prefix(200))")
    }
    return outcome
  }

  /// Runs commands in turns, once untimed, and checks each run: a neighbour that disturbs a round disturbs all of them
  /// alike.
  ///
  /// Programs that take little are run several times a round.
  func race(_ contestants: [Contestant], repeats: Int = 1) throws(BenchmarkFailure) -> [Samples] {
    var samples = contestants.map { Samples($0.command.text) }
    for contestant in contestants { _ = try run(contestant.command, contestant.check) }
    for _ in 0..<rounds {
      for (index, contestant) in contestants.enumerated() {
        var (cpu, wall) = (0.0, 0.0)
        for _ in 0..<repeats {
          let outcome = try run(contestant.command, contestant.check)
          cpu += outcome.cpu
          wall += outcome.wall
        }
        samples[index].append(cpu: cpu / Double(repeats), wall: wall / Double(repeats))
      }
    }
    return samples
  }

  /// A command and what it must have done.
  struct Contestant {
    let command: Command
    let check: (ProcessOutcome) -> Bool
  }

  /// The linter on a healthy workload, which must be read whole and found clean.
  func lint(_ file: WorkloadOnDisk, by program: String? = nil, _ options: [String] = []) -> Contestant {
    let end = " (\(file.counts.histories) histories, \(file.counts.messages) messages)\n"
    let alone = " (\(file.counts.messages) messages)\n"
    return Contestant(
      command: Command(program ?? programs.historylint, ["lint", "--isolated"] + options + [file.path])
    ) { outcome in
      let text = outcome.text
      return outcome.status == 0 && text.hasPrefix("clean: no findings in ")
        && (text.hasSuffix(end) || file.counts.histories == file.files && text.hasSuffix(alone))
    }
  }

  /// Times a closure that gives CPU seconds of its own work and one that measures a row in process, in turns.
  func race(
    _ ours: BenchmarkRow, on workload: Workload, against theirs: Samples,
    _ measure: () throws(BenchmarkFailure) -> Double
  ) throws(BenchmarkFailure) -> [Samples] {
    var samples = [Samples("\(ours.name), in process"), theirs]
    let round = try InProcessRound(ours, on: workload)
    for _ in 0..<rounds {
      samples[0].append(cpu: try round.seconds())
      samples[1].append(cpu: try measure())
    }
    return samples
  }

  /// Times two rows in process, in turns.
  func race(
    _ ours: (BenchmarkRow, Workload), against theirs: (BenchmarkRow, Workload)
  ) throws(BenchmarkFailure) -> [Samples] {
    let other = try InProcessRound(theirs.0, on: theirs.1)
    return try race(ours.0, on: ours.1, against: Samples("\(theirs.0.name), in process")) {
      () throws(BenchmarkFailure) in try other.seconds()
    }
  }
}
