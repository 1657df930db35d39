internal import ConversationHistory

extension SessionFormat {
  /// Runs the way back over a file, for the rules that it can mend; nil where there is none.
  func repaired(_ request: RepairRequest) -> RepairedFile? {
    guard case .repairs(let repair) = wayBack else { return nil }
    var request = request
    if repair.rules != nil || !settles.isEmpty {
      let wanted = request.pipelineOptions.rules ?? Set(Rule.all.map(\.id))
      request.pipelineOptions.rules = wanted.intersection(repair.rules ?? wanted).subtracting(settles)
    }
    return repair.run(request)
  }

  /// The findings about a history: only the repairs that can be written back are offered, others are advice. Linear in
  /// the history, if anything was found in it.
  func offered(_ findings: [Finding], in history: SessionHistory) -> [Finding] {
    // Request bodies are repaired as they pass through.
    guard isSession, findings.contains(where: { $0.fix != nil }) else { return findings }
    let repair: WayBack.Repair? =
      if case .repairs(let repair) = wayBack, history.takesRepairs, repair.admits(history) { repair } else { nil }
    return findings.map { finding in
      let isMended = repair.map { $0.rules?.contains(finding.rule) ?? true } ?? false
      guard let fix = finding.fix, !isMended else { return finding }
      var finding = finding
      finding.fix = Fix(applicability: .displayOnly, pass: fix.pass, title: fix.title)
      return finding
    }
  }

  /// Why no history can be written back; nil where one can.
  var hindrance: String? {
    guard isSession, case .none(let reason) = wayBack else { return nil }
    return "its histories cannot be repaired in place: \(reason)"
  }

  /// What `--fix` mends in a file of the format, in a few words.
  package var fixing: String {
    switch wayBack {
    case .none(let reason) where isSession: "damage of the file alone: \(reason)"
    case .repairs(let repair) where repair.rules != nil: "what crashes and retries leave, in the agent's own form"
    default: "all that a pass repairs"
    }
  }
}
