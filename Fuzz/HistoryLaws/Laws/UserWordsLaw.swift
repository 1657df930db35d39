internal import ConversationHistory

/// What the user and the system said is in the result, in order, and as often as before less collapsed copies.
///
/// A message is a copy if the user message before it says the same and all that stands between may vanish.
enum UserWordsLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized, let before = JSONTree(subject.body),
      let after = JSONTree(sanitized.bytes)
    else { return nil }
    let left = WireEntry.entries(of: after, subject.dialect)
      .filter { $0.speaker == .user || $0.speaker == .system }
      .flatMap(\.words)
    let shown = "\nafter: \(subject.shown(sanitized.bytes))"
    var place = 0
    for word in required(
      WireEntry.entries(of: before, subject.dialect), isAnthropic: subject.dialect == .anthropic)
    {
      guard let found = left[place...].firstIndex(of: word) else {
        let isThere = left.contains(word)
        return LawBreach(
          .noUserWordLost,
          (isThere ? "out of order, or too seldom: " : "lost: ") + subject.shown(word) + shown)
      }
      place = found + 1
    }
    guard let extra = multiplied(left, in: before) else { return nil }
    return LawBreach(.noUserWordLost, "more often than before: \(subject.shown(extra))" + shown)
  }

  private static func required(_ entries: [WireEntry], isAnthropic: Bool) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var last: [[UInt8]]?
    for entry in entries {
      let words = entry.words
      switch entry.speaker {
      // Where a model takes no system messages they become the user's.
      case .user where !words.isEmpty, .system where isAnthropic && !words.isEmpty:
        if words != last { result += words }
        last = words
      case .system:
        result += words
        last = nil
      default: if !entry.mayVanish { last = nil }
      }
    }
    return result
  }

  /// A word that the result has more often than the input, texts that a repair makes left aside.
  private static func multiplied(_ words: [[UInt8]], in before: JSONTree) -> [UInt8]? {
    var counts: [[UInt8]: Int] = [:]
    count(before, into: &counts)
    for word in words where !word.starts(with: "[historylint]".utf8) {
      counts[word, default: 0] -= 1
      if counts[word, default: 0] < 0 { return word }
    }
    return nil
  }

  private static func count(_ tree: JSONTree, into counts: inout [[UInt8]: Int]) {
    switch tree {
    case .literal: return
    case .string: counts[WireText.readable(tree.text ?? []), default: 0] += 1
    case .array(let elements): for element in elements { count(element, into: &counts) }
    case .object(let members):
      counts[tree.without(["cache_control"]).canonical, default: 0] += 1
      for member in members { count(member.value, into: &counts) }
    }
  }
}
