/// A row with what was measured and how it compares with what was asked for.
struct ComparisonResult: Sendable {
  enum Verdict: String, Sendable {
    case aim
    case must
    case missed
    /// Measured, but nothing is asked for, or on workloads too small to say.
    case none = "-"
    case absent = "not here"
  }

  let row: Comparison
  let outcome: Comparison.Outcome
  let isShort: Bool

  var figure: Figure? {
    if case .measured(let figure) = outcome { figure } else { nil }
  }

  var bounds: Comparison.Bounds { figure?.bounds ?? row.bounds }

  var verdict: Verdict {
    guard let figure else { return .absent }
    guard !isShort, let must = bounds.must else { return .none }
    func holds(_ bound: Double) -> Bool { bounds.isLeast ? figure.value >= bound : figure.value <= bound }
    guard holds(must) else { return .missed }
    return holds(bounds.aim ?? must) ? .aim : .must
  }
}
