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
      try WorkloadFile.write(kind, size: size, to: path)
    case .scaling(let options):
      try ScalingRun(options).run()
    case .measure(let options):
      let measurements = try BenchmarkRun(options).measure()
      print(
        options.wantsJSON
          ? JSONReport.text(of: measurements, options) : TableReport.text(of: measurements))
    }
  }
}
