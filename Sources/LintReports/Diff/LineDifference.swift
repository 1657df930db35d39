/// Which lines of one text stand for which of another.
///
/// Equal lines at both ends are set aside; between them the lines that each text has once are anchors, and what lies
/// between anchors is looked at in the same way. Repairs keep nearly all lines in their order, so this finds the few that
/// changed without the square of their number.
struct LineDifference {
  /// Lines of the old text that give way to lines of the new one.
  struct Change: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// In the order of both texts.
  private(set) var changes: [Change] = []

  private let old: DiffLines
  private let new: DiffLines
  /// How often a gap is taken apart again.
  private static let maximumDepth = 16

  init(_ old: DiffLines, _ new: DiffLines) {
    self.old = old
    self.new = new
    compare(Change(old: 0..<old.count, new: 0..<new.count), depth: 0)
  }

  private mutating func compare(_ whole: Change, depth: Int) {
    let gap = trimmed(whole)
    if gap.old.isEmpty && gap.new.isEmpty { return }
    let anchors = gap.old.isEmpty || gap.new.isEmpty || depth == Self.maximumDepth ? [] : anchors(in: gap)
    guard !anchors.isEmpty else {
      changes.append(gap)
      return
    }
    var start = (gap.old.lowerBound, gap.new.lowerBound)
    for anchor in anchors {
      compare(Change(old: start.0..<anchor.old, new: start.1..<anchor.new), depth: depth + 1)
      start = (anchor.old + 1, anchor.new + 1)
    }
    compare(Change(old: start.0..<gap.old.upperBound, new: start.1..<gap.new.upperBound), depth: depth + 1)
  }

  /// Without the equal lines at both ends.
  private func trimmed(_ gap: Change) -> Change {
    var (a, b) = (gap.old.lowerBound, gap.new.lowerBound)
    var (c, d) = (gap.old.upperBound, gap.new.upperBound)
    while a < c, b < d, old.isEqual(a, to: b, of: new) { (a, b) = (a + 1, b + 1) }
    while a < c, b < d, old.isEqual(c - 1, to: d - 1, of: new) { (c, d) = (c - 1, d - 1) }
    return Change(old: a..<c, new: b..<d)
  }

  /// The lines that stand once in each of the two ranges, as many as are in the same order in both.
  private func anchors(in gap: Change) -> [(old: Int, new: Int)] {
    func unique(_ lines: DiffLines, _ range: Range<Int>) -> [Int: Int] {
      var places: [Int: Int] = [:]
      for index in range {
        if places.updateValue(index, forKey: lines.hashes[index]) != nil { places[lines.hashes[index]] = -1 }
      }
      return places
    }
    let (left, right) = (unique(old, gap.old), unique(new, gap.new))
    let pairs = gap.old.compactMap { index -> (old: Int, new: Int)? in
      guard left[old.hashes[index]] == index, let other = right[old.hashes[index]], other >= 0,
        old.isEqual(index, to: other, of: new)
      else { return nil }
      return (index, other)
    }
    return Self.longestRise(pairs)
  }

  /// The longest part of the pairs, which rise on the left, that rises on the right as well.
  private static func longestRise(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    // For each length the pair that ends a rise of it with the smallest number, and the pair before each one.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for index in pairs.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < pairs[index].new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var rise: [(old: Int, new: Int)] = []
    var next = ends.last ?? -1
    while next >= 0 {
      rise.append(pairs[next])
      next = before[next]
    }
    return rise.reversed()
  }
}
