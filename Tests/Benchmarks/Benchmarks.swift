/// Measures the library on workloads that it makes itself; `--help` says how.
@main
struct Benchmarks {
  static func main() {
    do throws(BenchmarkFailure) {
      try run(BenchmarkArguments(CommandLine.arguments.dropFirst()))
    } catch {
      Output.printError("benchmarks: \(error.message)")
      Output.exit(error.status)
    }
  }

  private static func run(_ arguments: BenchmarkArguments) throws(BenchmarkFailure) {
    switch arguments.command {
    case .help:
      print(BenchmarkArguments.help)
    case .list:
      for row in BenchmarkRow.all {
        print(row.name)
      }
    case .writeWorkload(let kind, let path, let size):
      let written = try WorkloadFile.write(kind, size: size, to: path)
      let counts = written.counts
      Output.printError(
        "\(kind.rawValue): \(written.bytes) bytes, \(counts.lines) lines, \(counts.histories) histories, "
          + "\(counts.messages) messages, \(counts.nodes) values and keys, \(counts.defects) defects")
    case .scaling(let options):
      try ScalingRun(options).run()
    case .compare(let options):
      try ComparisonRun(options).run()
    case .allocations(let options):
      try AllocationRun(options).run()
    case .measure(let options):
      let measurements = try BenchmarkRun(options).measure()
      print(
        options.wantsJSON
          ? JSONReport.text(of: measurements, options) : TableReport.text(of: measurements))
    }
  }
}
