public import ConversationHistory

extension FileReport {
  /// The report with each finding as `adapt` makes it, and without those that it makes nil.
  public func adapting(_ adapt: (Finding) -> Finding?) -> FileReport {
    var result = self
    result.findings = []
    result.sketches = [:]
    result.ends = [:]
    result.changes = [:]
    for (index, finding) in findings.enumerated() {
      guard let adapted = adapt(finding) else { continue }
      let place = result.findings.count
      result.sketches[place] = sketches[index]
      result.ends[place] = ends[index]
      result.changes[place] = changes[index]
      result.findings.append(adapted)
    }
    return result
  }
}
