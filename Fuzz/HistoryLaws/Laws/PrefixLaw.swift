internal import ConversationHistory

/// The messages before the first edit keep their bytes, and the outcome does not claim more than that.
enum PrefixLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized, let before = subject.before,
      let after = subject.after
    else { return nil }
    let prefix = sanitized.outcome.unchangedPrefix
    let shown = "\nafter: \(subject.shown(sanitized.bytes))"
    guard prefix.bytes <= subject.body.count,
      sanitized.bytes.starts(with: subject.body[..<prefix.bytes])
    else {
      return LawBreach(.stablePrefix, "the first \(prefix.bytes) bytes are not the same" + shown)
    }
    let (old, new) = (WireEntry.messages(of: before), WireEntry.messages(of: after))
    guard prefix.messages <= min(old.count, new.count),
      old[..<prefix.messages] == new[..<prefix.messages]
    else {
      return LawBreach(
        .stablePrefix, "the first \(prefix.messages) messages are not the same" + shown)
    }
    for (index, source) in sanitized.outcome.sources.enumerated() {
      guard case .kept(let origin) = source, new.indices.contains(index),
        old.indices.contains(origin), !bodyWasEdited(sanitized)
      else { continue }
      if old[origin] != new[index] {
        return LawBreach(.stablePrefix, "messages[\(origin)] was kept, yet changed" + shown)
      }
    }
    return nil
  }

  private static func bodyWasEdited(_ sanitized: Sanitized) -> Bool {
    sanitized.outcome.edits.contains { $0.change == .replaceBody }
  }
}
