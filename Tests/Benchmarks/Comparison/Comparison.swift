/// One row of the table of comparisons: what is measured against what, and the figures asked for.
///
/// To add a row, write one file in `Comparison/Rows` with an extension that makes it, and name it in `all`.
struct Comparison: Sendable {
  let name: String
  let against: String
  /// What must be reached, and what would be better; nil where nothing is asked, or where it depends on the workload.
  let bounds: Bounds
  /// Whether a short run leaves the row out, for the space or the builds that it needs.
  let isLong: Bool
  let measure: @Sendable (ComparisonBench) throws(BenchmarkFailure) -> Outcome

  /// The figures asked for: at most this much, or at least.
  struct Bounds: Sendable, Equatable {
    let must: Double?
    let aim: Double?
    let isLeast: Bool

    static func atMost(_ must: Double, aim: Double? = nil) -> Self { Self(must: must, aim: aim, isLeast: false) }
    static func atLeast(_ must: Double, aim: Double? = nil) -> Self { Self(must: must, aim: aim, isLeast: true) }
    /// The row itself says them.
    static let none = Self(must: nil, aim: nil, isLeast: false)
  }

  /// What measuring a row gives.
  enum Outcome: Sendable {
    case measured(Figure)
    /// What is missing here.
    case absent(String)
  }

  init(
    _ name: String, against: String, _ bounds: Bounds, isLong: Bool = false,
    measure: @escaping @Sendable (ComparisonBench) throws(BenchmarkFailure) -> Outcome
  ) {
    self.name = name
    self.against = against
    self.bounds = bounds
    self.isLong = isLong
    self.measure = measure
  }
}
