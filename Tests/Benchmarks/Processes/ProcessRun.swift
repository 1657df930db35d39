import FileAccess

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Starts a process, waits for it, and reads what the system counted.
///
/// Nothing but `PATH` and `LC_ALL` stands in its environment, so that a run is the same for everybody.
enum ProcessRun {
  /// Runs a command to its end; `scratch` is a file that takes its output, and is overwritten.
  ///
  /// - Throws: `BenchmarkFailure` where it cannot be started or its output cannot be read.
  static func run(
    _ command: Command, scratch: String, watchesMemory: Bool = false
  ) throws(BenchmarkFailure) -> ProcessOutcome {
    let start = Clock.monotonicSeconds()
    guard let process = spawn(command, output: scratch) else { throw .cannotRun(command.program) }
    var status: Int32 = 0
    var usage = rusage()
    var peak = 0
    while true {
      let ended = unsafe wait4(process, &status, watchesMemory ? WNOHANG : 0, &usage)
      if ended == process { break }
      if ended < 0, errno != EINTR { throw .cannotRun(command.program) }
      if watchesMemory {
        peak = max(peak, highWater(of: process))
        _ = usleep(300)
      }
    }
    let wall = Clock.monotonicSeconds() - start
    #if canImport(Darwin)
      peak = usage.ru_maxrss
    #endif
    guard let output = try? ByteReader.readWhole(path: scratch) else { throw .cannotRun(command.program) }
    let isExit = status & 0x7F == 0
    return ProcessOutcome(
      status: isExit ? status >> 8 & 0xFF : 128 + status & 0x7F, cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      wall: wall, peak: peak, output: output)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }

  /// The most memory that a running process has held since it was started; 0 where it has ended.
  ///
  /// `ru_maxrss` is of no use here: Linux hands down that of the process which starts another one.
  private static func highWater(of process: pid_t) -> Int {
    guard let bytes = try? ByteReader.readWhole(path: "/proc/\(process)/status") else { return 0 }
    let line = bytes.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "VmHWM:".utf8) }
    let digits = (line ?? []).filter { (0x30...0x39).contains($0) }
    return (Int(String(decoding: digits, as: UTF8.self)) ?? 0) * 1024
  }

  private static func spawn(_ command: Command, output: String) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    guard unsafe posix_spawn_file_actions_addopen(&actions, 0, command.input ?? "/dev/null", O_RDONLY, 0) == 0,
      unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600) == 0,
      unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) == 0
    else { return nil }
    let words = unsafe copies([command.program] + command.arguments)
    let variables = unsafe copies(["PATH=\(Environment.value("PATH") ?? "")", "LC_ALL=C"])
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, command.program, &actions, nil, words, variables)
    return code == 0 ? process : nil
  }

  /// The words as C has them, with a null at the end; the caller frees them.
  private static func copies(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe words.map { unsafe strdup($0) } + [nil]
  }
}
