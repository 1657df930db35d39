internal import ConversationHistory

/// No error or warning is left, by its identity, that was not there before.
///
/// Remarks are left aside: where the stub between two user messages goes, the user speaks twice in a row, and no repair
/// could avoid that.
enum NothingNewLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized else { return nil }
    let before = Set(subject.findings(in: subject.body).map(\.identity))
    let new = sanitized.remaining.first { $0.severity > .info && !before.contains($0.identity) }
    return new.map {
      LawBreach(
        .fixingAddsNothing,
        "a new finding: \($0.identity) at \($0.path), \($0.message)\n"
          + "after: \(subject.shown(sanitized.bytes))")
    }
  }
}
