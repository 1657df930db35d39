/// Words that tell what happened where no text is known.
struct Signal: Sendable {
  /// Any of these, in the form of `TextPattern`.
  let patterns: [TextPattern]
  let summary: String
  let repair: String

  init(_ words: [String], _ summary: String, repair: String) {
    patterns = words.map { TextPattern($0) }
    self.summary = summary
    self.repair = repair
  }

  /// The first signal that one of the texts holds.
  static func first(of signals: [Signal], in texts: [ErrorText]) -> Signal? {
    signals.first { signal in
      signal.patterns.contains { pattern in texts.contains { pattern.match(in: $0) != nil } }
    }
  }
}
