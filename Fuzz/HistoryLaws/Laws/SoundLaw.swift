internal import ConversationHistory

/// What a default pipeline returns has no error of its dialect, by the linter and by the naive checker.
enum SoundLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized else { return nil }
    let left = sanitized.remaining.first {
      $0.severity == .error && !UnrepairableRules.contains($0.rule)
    }
    let after = "\nafter: \(subject.shown(sanitized.bytes))"
    if let left {
      return LawBreach(
        .sound, "an error is left: \(left.rule) at \(left.path), \(left.message)" + after)
    }
    guard let root = subject.after else {
      return LawBreach(.sound, "the answer is no JSON" + after)
    }
    let fault = NaiveChecker(subject.dialect, subject.modelName(of: root))
      .firstFault(in: WireForm(subject.dialect).named(root))
    return fault.map { LawBreach(.sound, "the naive checker refuses it: \($0)" + after) }
  }
}
