internal import ConversationHistory

extension Outcome.Source {
  /// The message of the input that it takes the place of.
  var first: Int? {
    switch self {
    case .kept(let index), .edited(let index): index
    case .merged(let indexes): indexes.first
    case .inserted: nil
    }
  }

  /// The other messages that went into it.
  var others: ArraySlice<Int> {
    if case .merged(let indexes) = self { indexes.dropFirst() } else { [] }
  }

  /// Whether it is the message of the input with its bytes.
  var isKept: Bool {
    if case .kept = self { true } else { false }
  }
}

extension Outcome {
  /// The positions whose messages stay where they are: as many as can without one being before another that it followed.
  var anchored: Set<Int> {
    let placed = sources.enumerated().compactMap { position, source in source.first.map { (position, $0) } }
    // For each length of a rising run, the position in `placed` with the least end.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: placed.count)
    for (position, entry) in placed.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if placed[ends[middle]].1 < entry.1 { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[position] = ends[low - 1] }
      if low < ends.count { ends[low] = position } else { ends.append(position) }
    }
    var result: Set<Int> = []
    var current = ends.last ?? -1
    while current >= 0 {
      result.insert(placed[current].0)
      current = before[current]
    }
    return result
  }
}
