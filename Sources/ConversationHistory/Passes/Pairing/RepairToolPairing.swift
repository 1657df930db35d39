/// Brings every tool call and its one result together, where the wire wants the result.
///
/// Results move behind their calls, calls without one get one that says so, second results are joined or dropped, and
/// results without a call become marked user text. One ordered walk decides; see `PairingWalk`.
public struct RepairToolPairing: Pass {
  /// The id on the command line and in edits.
  public static let id = "repair-tool-pairing"
  /// What holds after the pass ran.
  public static let establishes = "every tool call has exactly one result, where the wire wants it"

  /// Makes the pass.
  public init() {}

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    let walk = PairingWalk(revision.messages, revision.requirements)
    guard walk.needsRepair else { return }
    let plan = PairingPlan(
      walk, revision.messages, revision.requirements.results, freesOrphans: !revision.history.hasStoredState)
    switch revision.requirements.results {
    case .leadingUserBlocks, .nextUserBlocks, .equalCount: revision.rewrite(plan.stepsForUserBlocks())
    case .toolMessages, .anywhereBehind: revision.rewrite(plan.stepsForToolMessages())
    }
  }
}

extension PairingWalk {
  /// Whether anything does not pair.
  var needsRepair: Bool {
    calls.contains { if case .inPlace = $0.answer { false } else { true } }
      || results.contains { if case .inPlace = $0.verdict { false } else { true } }
  }
}
