/// What to hold the counts of allocations against.
struct AllocationOptions: Sendable {
  /// A file of numbers that must not be exceeded.
  var thresholds: String?
  /// A file to write the numbers to.
  var write: String?

  /// Reads what stands behind `allocations`.
  init(_ arguments: [String]) throws(BenchmarkFailure) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument == "--thresholds" || argument == "--write" else {
        throw .badArgument("unknown argument \(argument)")
      }
      guard let path = rest.popFirst() else { throw .badArgument("\(argument) needs a file") }
      if argument == "--write" { write = path } else { thresholds = path }
    }
  }
}
