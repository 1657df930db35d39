internal import ConversationHistory

/// Whether a repair did what it set out to, and nothing else.
struct RepairCheck {
  let before: InputReport
  let after: InputReport
  /// What was done to each history, in the order of the linter's records.
  let outcomes: [Outcome]

  /// Why the result must not be kept; nil if it may.
  var refusal: String? {
    if after.histories != before.histories { return "the file would hold another number of conversations" }
    if let rule = newRule { return "\(rule) would be new" }
    if let rule = leftRule { return "\(rule) would stay" }
    return nil
  }

  /// A fault that was not there before; findings are known by their identity.
  private var newRule: String? {
    var known: [String: Int] = [:]
    for finding in before.findings { known[Self.key(finding), default: 0] += 1 }
    for finding in after.findings where finding.severity > .info {
      known[Self.key(finding), default: 0] -= 1
      if known[Self.key(finding), default: 0] < 0 { return finding.rule }
    }
    return nil
  }

  /// Damage of a line is known by its number, which a line that comes or goes before it shifts: of that there must be no
  /// more than there was.
  private static func key(_ finding: Finding) -> String {
    Rule.named(finding.rule)?.group == .files ? finding.rule : finding.identity
  }

  /// A fault that an edit was made for, and that is still there.
  private var leftRule: String? {
    for finding in after.findings where finding.fix != nil {
      guard let record = finding.place?.record, outcomes.indices.contains(record) else { continue }
      if outcomes[record].edits.contains(where: { $0.rule == finding.rule && $0.safety == .safe }) {
        return finding.rule
      }
    }
    return nil
  }
}
