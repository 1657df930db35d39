internal import ConversationHistory

/// A second run changes nothing and logs nothing.
enum IdempotentLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let first = subject.sanitized else { return nil }
    let sanitizer = Sanitizer(for: subject.dialect, model: subject.model)
    guard let second = try? sanitizer.sanitize(first.bytes) else {
      return LawBreach(.idempotent, "the second run fails on \(subject.shown(first.bytes))")
    }
    guard let edit = second.outcome.edits.first else {
      return second.bytes == first.bytes
        ? nil : LawBreach(.idempotent, "the second run changes bytes and logs nothing")
    }
    return LawBreach(
      .idempotent,
      "the second run edits again: \(edit.pass) at \(edit.path), \(edit.summary)\n"
        + "after the first: \(subject.shown(first.bytes))\n"
        + "after the second: \(subject.shown(second.bytes))")
  }
}
