internal import ConversationHistory

/// No pass undoes another: the passes come to rest within the stated bound, and no message is changed back.
enum FixedPointLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized else { return nil }
    let outcome = sanitized.outcome
    let shown = "\nafter: \(subject.shown(sanitized.bytes))"
    guard outcome.rounds < Pipeline.maximumRounds else {
      return LawBreach(.noPassUndoesAnother, "the passes do not come to rest" + shown)
    }
    var versions: [[Int]: [Message]] = [:]
    for edit in outcome.edits {
      guard case .replaceMessage(_, let message) = edit.change, !message.lineage.isEmpty else { continue }
      let earlier = versions[message.lineage, default: []]
      if earlier.dropLast().contains(message) {
        return LawBreach(.noPassUndoesAnother, "\(edit.pass) undoes what was done at \(edit.path)" + shown)
      }
      versions[message.lineage, default: []].append(message)
    }
    return nil
  }
}
