/// What to measure and how to print it.
struct BenchmarkOptions: Sendable {
  /// Small workloads and few rounds: shows that the work is done right, not how fast.
  var isShort = false
  var wantsJSON = false
  /// Names or parts of names of rows; empty means all.
  var only: [String] = []
  /// Timed rounds of a row; nil means as many as fit the kind of run.
  var rounds: Int?

  func size(of kind: WorkloadKind) -> Int {
    isShort ? kind.shortSize : kind.fullSize
  }

  func rounds(of row: BenchmarkRow) -> Int {
    rounds ?? (isShort ? 3 : row.isSlow ? 3 : 9)
  }
}
