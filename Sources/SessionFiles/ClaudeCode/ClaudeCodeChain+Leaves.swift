// The lines that histories end with.
extension ClaudeCodeChain {
  /// What each line leads to when its parents are followed: the first line that `accepts`, -1 where there is none or
  /// the parents run in a circle. Each line is walked over once.
  func targets(
    of starts: [Int], where accepts: (Int) -> Bool, next: (Int) -> Int?
  ) -> [Int: Int] {
    var known = [Int32](repeating: -2, count: records.count)
    var result: [Int: Int] = [:]
    var walked: [Int] = []
    for start in starts {
      var found = -1
      var position: Int? = start
      while let current = position {
        if known[current] != -2 {
          found = Int(known[current])
          break
        }
        if accepts(current) {
          found = current
          known[current] = Int32(clamping: current)
          break
        }
        // Until the walk ends it is a circle to come here again.
        known[current] = -1
        walked.append(current)
        position = next(current)
      }
      for line in walked { known[line] = Int32(clamping: found) }
      walked.removeAll(keepingCapacity: true)
      result[start] = found
    }
    return result
  }

  /// The latest message in the file that a leaf of the chain leads to.
  func latestLeaf(where accepts: (ClaudeCodeRecord) -> Bool) -> Int? {
    let leaves = records.indices.filter {
      records[$0].kind != .aside && !inner[$0] && isCurrent($0) && accepts(records[$0])
    }
    let messages = targets(of: leaves, where: isOnWire, next: parent)
    if let latest = messages.values.filter({ $0 >= 0 && accepts(records[$0]) }).max() {
      return latest
    }
    // Where all parents run in circles there is no leaf: the last line is as good as one.
    return records.indices.last { isOnWire($0) && isCurrent($0) && accepts(records[$0]) }
  }

  /// One leaf for each sub-agent: the latest of each root.
  func sidechainLeaves() -> [Int] {
    let leaves = records.indices.filter {
      records[$0].isSidechain && isOnWire($0) && !inner[$0] && isCurrent($0)
    }
    let roots = targets(
      of: leaves,
      where: { position in
        guard let parent = parent(of: position) else { return true }
        return !records[parent].isSidechain
      }, next: parent)
    var leafOfRoot: [Int: Int] = [:]
    for leaf in leaves { leafOfRoot[roots[leaf] ?? -1] = leaf }
    return leafOfRoot.values.sorted()
  }
}
