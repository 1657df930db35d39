/// Finds the known errors in a text.
enum KnownErrorMatcher {
  /// A known error that a text holds.
  struct Match {
    var error: KnownError
    /// The place in the catalogue.
    var order: Int
    var weight: Int
    var range: Range<Int>
  }

  private static let patterns: [(order: Int, pattern: TextPattern)] = KnownError.all.enumerated()
    .flatMap { order, error in patterns(of: error).map { (order, $0) } }

  /// How much of a text must be fixed for its first sentence to stand for it: logs cut long texts off.
  private static let sentenceWeight = 30

  private static func patterns(of error: KnownError) -> [TextPattern] {
    guard error.patterns.isEmpty, let text = error.text else { return error.patterns.map { TextPattern($0) } }
    let whole = TextPattern(text)
    guard let sentence = firstSentence(of: text) else { return [whole] }
    let pattern = TextPattern(sentence)
    return pattern.weight >= sentenceWeight ? [whole, pattern] : [whole]
  }

  private static func firstSentence(of text: String) -> String? {
    let bytes = Array(text.utf8)
    let stop = bytes.indices.dropLast().first { bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == 0x20 }
    return stop.map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }

  /// The known errors in a text, the one that says most first; one that only repeats a part of a better one is left out.
  ///
  /// Linear in the length of the text.
  static func matches(in text: ErrorText) -> [Match] {
    guard !text.isEmpty else { return [] }
    var found: [Match] = []
    for (order, pattern) in patterns {
      guard let range = pattern.match(in: text) else { continue }
      let error = KnownError.all[order].told(by: text)
      found.append(Match(error: error, order: order, weight: pattern.weight, range: range))
    }
    found.sort { ($1.weight, $0.order) < ($0.weight, $1.order) }
    var kept: [Match] = []
    for match in found {
      let isPart = kept.contains { better in
        better.error.id == match.error.id || better.weight > match.weight && better.range.overlaps(match.range)
      }
      if !isPart { kept.append(match) }
    }
    return kept
  }
}
