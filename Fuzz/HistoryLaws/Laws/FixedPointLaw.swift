internal import ConversationHistory

/// No pass undoes another: the passes come to rest within the stated bound, no message gets back the bytes that a step
/// took from it, and the list of messages never returns to what it was.
///
/// A message is followed through the edits by its place, for the parts of one that was split come from the same message.
/// What is taken away in one step and put back in another has no place between: that is seen by the list. Forgiven is a
/// cache marker that was one too many: a copy that collapses may bring it back, for there is one less then.
enum FixedPointLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized else { return nil }
    let outcome = sanitized.outcome
    let shown = "\nafter: \(subject.shown(sanitized.bytes))"
    guard outcome.rounds < Pipeline.maximumRounds else {
      return LawBreach(.noPassUndoesAnother, "the passes do not come to rest" + shown)
    }
    guard !outcome.edits.isEmpty, let input = subject.history else { return nil }
    return undone(outcome, input).map {
      LawBreach(.noPassUndoesAnother, "\($0.pass) undoes what was done at \($0.path)" + shown)
    }
  }

  /// The first edit that gives a message bytes which it had before, or the last of a step that does so to the list.
  private static func undone(_ outcome: Outcome, _ input: History) -> Edit? {
    var versions = input.messages.map { [$0.encoded(as: input.dialect)] }
    // The messages as they stand, each by its number among the versions.
    var standing = Array(versions.indices)
    // Each list of messages that stood.
    var lists = [versions.map { $0[0] }]
    var edits = outcome.edits[...]
    while let step = edits.first?.step {
      let own = edits.prefix { $0.step == step }
      edits = edits.dropFirst(own.count)
      var next = 0
      var result: [Int] = []
      var last: Edit?
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
          let bytes = message.encoded(as: input.dialect)
          let isMarker = edit.pass == CollapseDuplicateUserTurns.id
          if !isMarker, versions[number].dropLast().contains(bytes) { return edit }
          versions[number].append(bytes)
          result.append(number)
          next = index + 1
        case .removeMessage(let index):
          copy(to: index)
          next = index + 1
        case .insertMessage(let index, let message):
          copy(to: index)
          result.append(versions.count)
          versions.append([message.encoded(as: input.dialect)])
        case .replaceTools, .replaceToolChoice, .replaceSystem, .removeParameter, .replaceBody: continue
        }
        last = edit
      }
      copy(to: standing.count)
      standing = result
      guard let last else { continue }
      let list = standing.map { versions[$0][versions[$0].count - 1] }
      // A step may change what no spelling shows, such as the first of two members of one name.
      if list == lists[lists.count - 1] { continue }
      if lists.contains(list) { return last }
      lists.append(list)
    }
    return nil
  }
}
