internal import ConversationHistory

/// What the user and the system said is in the result, in order, and as often as before less collapsed copies.
///
/// A message is a copy if the user message before it says the same and all that stands between may vanish. Where roles
/// must alternate, texts are joined by a blank line: a text may stand within another, between blank lines. A call in a
/// message of the user parts it: what stands before the call is a turn of its own then, and may be a copy.
enum UserWordsLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized, let before = subject.before, subject.after != nil else { return nil }
    let said = subject.entriesAfter.filter { $0.speaker == .user || $0.speaker == .system }.flatMap(\.words)
    let entries = subject.entriesBefore
    let shown = "\nafter: \(subject.shown(sanitized.bytes))"
    func breach(_ fault: String) -> LawBreach { LawBreach(.noUserWordLost, fault + shown) }
    let respelling = WireRespelling(entries, subject.entriesAfter)
    let known = respelling.counts(Self.known(before))
    let left = said.flatMap { parts(of: $0, known) }
    // A system message may go to the front, so that each speaker's words are in order for themselves.
    var counts: [[UInt8]: Int] = [:]
    for word in left { counts[word, default: 0] += 1 }
    for speaker in [WireEntry.Speaker.user, .system] {
      var place = 0
      for word in required(entries, respelling, of: speaker, keepsSystems: keepsSystems(subject, before)) {
        counts[word, default: 0] -= 1
        if counts[word, default: 0] < 0 { return breach("lost: " + subject.shown(word)) }
        guard let found = left[place...].firstIndex(of: word) else {
          return breach("out of order: " + subject.shown(word))
        }
        place = found + 1
      }
    }
    return multiplied(left, known).map { breach("more often than before: \(subject.shown($0))") }
  }

  /// Whether messages of the system stay what and where they are; else they may become the user's, or go to the front.
  private static func keepsSystems(_ subject: LawSubject, _ root: JSONTree) -> Bool {
    guard WireForm(subject.dialect) != .responses else { return true }
    return subject.dialect.id.hasPrefix("openai-chat") && !subject.dialect.id.hasSuffix("perplexity")
      && !(subject.modelName(of: root) ?? "").hasPrefix("o1-")
  }

  private static func required(
    _ entries: [WireEntry], _ respelling: WireRespelling, of speaker: WireEntry.Speaker, keepsSystems: Bool
  ) -> [[UInt8]] {
    var result: [[UInt8]] = []
    // What the turn before said, and what it said behind its last call.
    var whole: [[UInt8]]?
    var last: [[UInt8]]?
    for entry in entries {
      let words = respelling.words(of: entry.pieces)
      switch entry.speaker {
      // Where a system message becomes the user's, copies of it collapse.
      case .user where !words.isEmpty, .system where !words.isEmpty && !keepsSystems:
        if words != whole {
          let parts = entry.pieces.split(omittingEmptySubsequences: false, whereSeparator: \.isCall)
          for (place, part) in parts.enumerated() {
            if place > 0 { last = nil }
            let words = respelling.words(of: Array(part))
            guard !words.isEmpty else { continue }
            if words != last, entry.speaker == speaker { result += words }
            last = words
          }
        }
        whole = words
      case .system:
        if speaker == .system { result += words }
        if keepsSystems { (whole, last) = (nil, nil) }
      // The words of a speaker that nobody knows become the user's: said once more, they are a copy.
      case .unknown where !words.isEmpty && words == whole: continue
      default: if !entry.mayVanish { (whole, last) = (nil, nil) }
      }
    }
    return result
  }

  /// A word that the result has more often than the input, texts that a repair makes left aside.
  private static func multiplied(_ words: [[UInt8]], _ known: [[UInt8]: Int]) -> [UInt8]? {
    var counts = known
    for word in words where !word.starts(with: "[historylint]".utf8) {
      counts[word, default: 0] -= 1
      if counts[word, default: 0] < 0 { return word }
    }
    return nil
  }

  /// The texts of the input that a joined text is made of; the text itself where it is not joined.
  private static func parts(of word: [UInt8], _ known: [[UInt8]: Int]) -> [[UInt8]] {
    if known[word] != nil { return [word] }
    for place in word.indices.dropLast() where word[place] == 0x0A && word[place + 1] == 0x0A {
      let front = Array(word[..<place])
      guard known[front] != nil || isWholeMark(front) else { continue }
      return [front] + parts(of: Array(word[(place + 2)...]), known)
    }
    return [word]
  }

  /// Whether a text is one that a repair makes: one line, or one line and what is fenced behind it.
  private static func isWholeMark(_ text: [UInt8]) -> Bool {
    guard text.starts(with: "[historylint]".utf8) else { return false }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.count == 1
      || lines.count > 2 && lines[1].starts(with: "```".utf8) && lines[1] == lines[lines.count - 1]
  }

  /// How often each text and each value stands in the input.
  private static func known(_ root: JSONTree) -> [[UInt8]: Int] {
    var counts: [[UInt8]: Int] = [:]
    _ = count(root, into: &counts)
    return counts
  }

  /// Counts a tree and all that is in it; gives its canonical spelling, of which that of its parent is made.
  private static func count(_ tree: JSONTree, into counts: inout [[UInt8]: Int]) -> [UInt8] {
    switch tree {
    case .literal: return tree.canonical
    case .string:
      let text = WireText.readable(tree.text ?? [])
      counts[text, default: 0] += 1
      return [0x22] + text + [0x22]
    case .array(let elements):
      var whole: [UInt8] = [0x5B]
      for element in elements { whole += count(element, into: &counts) + [0x2C] }
      return whole + [0x5D]
    case .object(let members):
      var (whole, unmarked): ([UInt8], [UInt8]) = ([0x7B], [0x7B])
      for member in members {
        let spelled =
          WireText.readable(WireText.decoded(member.key)) + [0x3A] + count(member.value, into: &counts) + [0x2C]
        whole += spelled
        if !WireText.spells(member.key, "cache_control") { unmarked += spelled }
      }
      counts[unmarked + [0x7D], default: 0] += 1
      return whole + [0x7D]
    }
  }
}
