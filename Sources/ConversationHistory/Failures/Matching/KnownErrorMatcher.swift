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
    .flatMap { order, error in
      let notations = error.patterns.isEmpty ? error.text.map { [$0] } ?? [] : error.patterns
      return notations.map { (order, TextPattern($0)) }
    }

  /// The known errors in a text, the one that says most first; one that only repeats a part of a better one is left out.
  ///
  /// Linear in the length of the text.
  static func matches(in text: ErrorText) -> [Match] {
    guard !text.isEmpty else { return [] }
    var found: [Match] = []
    for (order, pattern) in patterns {
      guard let range = pattern.match(in: text) else { continue }
      found.append(Match(error: KnownError.all[order], order: order, weight: pattern.weight, range: range))
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
