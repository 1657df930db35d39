/// Measures the rows of the table and prints each as it is done.
struct ComparisonRun {
  private let options: ComparisonOptions

  init(_ options: ComparisonOptions) { self.options = options }

  /// - Throws: `BenchmarkFailure` where a program did the wrong work; a figure that misses what is asked ends nothing.
  func run() throws(BenchmarkFailure) {
    let rows = Comparison.all.filter { row in
      options.only.isEmpty || options.only.contains { row.name.contains($0) }
    }
    guard !rows.isEmpty else { throw .badArgument("no row has such a name") }
    let bench = try ComparisonBench(options)
    var results: [ComparisonResult] = []
    for row in rows {
      Output.printError("\(row.name), against \(row.against)")
      let outcome = row.isLong && options.isShort ? .absent("a long run has it") : try row.measure(bench)
      results.append(ComparisonResult(row: row, outcome: outcome, isShort: options.isShort))
    }
    if options.json != "-" { print(ComparisonReport.text(of: results)) }
    guard let path = options.json else { return }
    let json = ComparisonJSON.text(of: results, isShort: options.isShort) + "\n"
    if path == "-" { print(json, terminator: "") } else { try WorkloadFile.write(Array(json.utf8), toNew: path) }
  }
}
