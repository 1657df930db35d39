internal import ConversationHistory

/// Two runs give the same bytes, edits and findings.
enum DeterministicLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let first = subject.sanitized else { return nil }
    let sanitizer = Sanitizer(for: subject.dialect, model: subject.model)
    guard let second = try? sanitizer.sanitize(subject.body) else {
      return LawBreach(.deterministic, "the second run fails")
    }
    if first.bytes != second.bytes { return LawBreach(.deterministic, "the bytes differ") }
    if first.outcome.edits != second.outcome.edits {
      return LawBreach(.deterministic, "the edits differ")
    }
    if first.outcome.sources != second.outcome.sources
      || first.outcome.toolNames != second.outcome.toolNames
      || first.outcome.ids != second.outcome.ids
      || first.outcome.continuation != second.outcome.continuation
    {
      return LawBreach(.deterministic, "what the outcome says of itself differs")
    }
    return first.remaining == second.remaining
      ? nil : LawBreach(.deterministic, "the findings that are left differ")
  }
}
