internal import ConversationHistory

/// What is valid comes back byte for byte.
enum SilentLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized else {
      return subject.isValid ? LawBreach(.silentOnTheValid, "a valid body is refused") : nil
    }
    let found = subject.found
    let bad = found.filter { $0.severity > .info }
    if subject.isValid, let finding = bad.first {
      return LawBreach(
        .silentOnTheValid,
        "a valid body has a finding: \(finding.rule) at \(finding.path), \(finding.message)")
    }
    guard bad.isEmpty else { return nil }
    if let edit = sanitized.outcome.edits.first {
      return LawBreach(
        .silentOnTheValid, "an edit without a finding: \(edit.pass) at \(edit.path)")
    }
    return sanitized.bytes == subject.body
      ? nil : LawBreach(.silentOnTheValid, "bytes changed without a finding")
  }
}
