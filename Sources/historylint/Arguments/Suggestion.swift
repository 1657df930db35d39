/// Finds the word that a mistyped one was meant to be.
enum Suggestion {
  /// The known word that is nearest: one slip away, or one that begins like it, or, of a word of five letters or more,
  /// two slips away.
  ///
  /// A slip is a character too many, missing, wrong, or swapped with its neighbour; case does not
  /// count. Of words equally near the first wins.
  static func nearest(to word: String, in known: [String]) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    guard !wanted.isEmpty else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in known {
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard let distance = slips(wanted, letters), distance < best?.distance ?? 3 else { continue }
      best = (distance, candidate)
    }
    if let best, best.distance == 1 { return best.word }
    return known.first { isPrefix($0, word) } ?? best?.word
  }

  /// The help for a mistyped word: what it was meant to be, or else something that always helps.
  static func help(for word: String, in known: [String], or other: String? = nil) -> String? {
    nearest(to: word, in: known).map { "did you mean \($0)?" } ?? other
  }

  private static func isPrefix(_ candidate: String, _ word: String) -> Bool {
    let bare = word.drop { $0 == "-" }
    guard !bare.isEmpty else { return false }
    return candidate.lowercased().hasPrefix(word.lowercased())
  }

  /// How many slips lie between two words; nil if more than two, or if nothing would be left alike.
  private static func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int? {
    guard abs(left.count - right.count) <= 2 else { return nil }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isEqual = left[row] == right[column]
        var cost = min(previous[column + 1] + 1, current[column] + 1)
        cost = min(cost, previous[column] + (isEqual ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      (before, previous) = (previous, current)
    }
    let letters = left.filter { $0 != "-" }.count
    guard let distance = previous.last, distance <= (letters < 5 ? 1 : 2), distance < letters else { return nil }
    return distance
  }
}
