internal import HistoryLaws

/// Paths such as `messages[3].content[1]` in a tree.
enum WirePath {
  /// Whether a path leads somewhere; the last name of one may be that of what is missing.
  static func exists(_ path: String, in root: JSONTree) -> Bool {
    var trees = [root]
    let steps = path.split(separator: ".")
    for (index, step) in steps.enumerated() {
      let parts = step.split(separator: "[")
      guard let name = parts.first else { return false }
      let isLast = index == steps.count - 1
      // A bare list of messages has no name of its own.
      var next = trees.flatMap { $0.members(named: String(name)) }
      if index == 0, root.isArray { next.append(root) }
      if isLast, parts.count == 1 { return !next.isEmpty || trees.contains { $0.isObject || $0.isArray } }
      for part in parts.dropFirst() {
        guard let number = Int(part.dropLast()) else { return false }
        next = next.compactMap { number < $0.elements.count ? $0.elements[number] : nil }
      }
      trees = next
      if trees.isEmpty { return false }
    }
    return true
  }
}
