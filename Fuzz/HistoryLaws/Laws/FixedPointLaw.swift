internal import ConversationHistory

/// No pass undoes another: the passes come to rest within the stated bound, and no message is changed back.
///
/// A message is followed through the edits by its place, for the parts of one that was split come from the same message.
enum FixedPointLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized else { return nil }
    let outcome = sanitized.outcome
    let shown = "\nafter: \(subject.shown(sanitized.bytes))"
    guard outcome.rounds < Pipeline.maximumRounds else {
      return LawBreach(.noPassUndoesAnother, "the passes do not come to rest" + shown)
    }
    return undone(outcome).map {
      LawBreach(.noPassUndoesAnother, "\($0.pass) undoes what was done at \($0.path)" + shown)
    }
  }

  /// The first edit that gives a message a form which an earlier edit had given it, and a later one had taken.
  private static func undone(_ outcome: Outcome) -> Edit? {
    // The messages as they stand, each by its number among the versions.
    var standing = Array(0..<outcome.continuation.messages)
    var versions = [[Message]](repeating: [], count: standing.count)
    var edits = outcome.edits[...]
    while let step = edits.first?.step {
      let own = edits.prefix { $0.step == step }
      edits = edits.dropFirst(own.count)
      var next = 0
      var result: [Int] = []
      func copy(to index: Int) {
        guard next < index else { return }
        result += standing[next..<index]
        next = index
      }
      for edit in own {
        switch edit.change {
        case .replaceMessage(let index, let message):
          copy(to: index)
          let number = standing[index]
          if versions[number].dropLast().contains(message) { return edit }
          versions[number].append(message)
          result.append(number)
          next = index + 1
        case .removeMessage(let index):
          copy(to: index)
          next = index + 1
        case .insertMessage(let index, let message):
          copy(to: index)
          result.append(versions.count)
          versions.append([message])
        case .replaceTools, .replaceToolChoice, .replaceSystem, .removeParameter, .replaceBody: continue
        }
      }
      copy(to: standing.count)
      standing = result
    }
    return nil
  }
}
