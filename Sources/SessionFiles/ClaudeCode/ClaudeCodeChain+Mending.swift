// How what is wrong between the lines is mended.
extension ClaudeCodeChain {
  /// How a record gets a parent that was never written.
  func mending(ofOrphan orphan: Int) -> ClaudeCodeDamage.Mending? {
    adopter(of: orphan).map { .adopt(by: $0) }
  }

  /// How a circle of parents is opened at its first record. Whoever is in the circle is named by another, so that the
  /// record before, which nobody names, stands outside.
  func mending(ofCycle first: Int) -> ClaudeCodeDamage.Mending? {
    predecessor(of: first) == nil ? .uproot : mending(ofOrphan: first)
  }

  /// How two records of one id come apart, of which the later one alone counts; nil where the earlier one would then
  /// begin a conversation of its own. What stands on more of them is no id.
  func mending(ofDuplicates earlier: [Int]) -> ClaudeCodeDamage.Mending? {
    guard earlier.count == 1, let only = earlier.first, records[only].parent != records[only].uuid else { return nil }
    return !records[only].isSidechain || parent(of: only) != nil ? .rename : nil
  }

  /// The record that an orphan most likely hung off: the one before it, if nothing else does.
  private func adopter(of orphan: Int) -> Int? {
    guard let before = predecessor(of: orphan), !inner[before], isCurrent(before),
      records[orphan].uuid == 0 || records[before].uuid != records[orphan].uuid
    else { return nil }
    return before
  }

  /// The link of the same conversation that stands before a record in the file.
  private func predecessor(of position: Int) -> Int? {
    let child = records[position]
    return records[..<position].lastIndex {
      $0.uuid != 0 && $0.kind != .aside && $0.isSidechain == child.isSidechain && $0.session == child.session
    }
  }
}
