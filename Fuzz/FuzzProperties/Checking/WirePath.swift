internal import HistoryLaws

/// Paths such as `messages[3].content[1]` in a tree.
enum WirePath {
  private static let lists = ["messages", "input", "contents"]

  /// Whether a path leads somewhere; the last name of one may be that of what is missing.
  static func exists(_ path: String, in root: JSONTree) -> Bool {
    var trees = [root]
    let steps = path.split(separator: ".")
    for (index, step) in steps.enumerated() {
      let parts = step.split(separator: "[")
      guard let name = parts.first else { return false }
      let isLast = index == steps.count - 1
      var next = trees.flatMap { $0.members(named: String(name)) }
      // A bare list has no name of its own, and that of a foreign body is called as in the dialect that was asked for.
      if index == 0, lists.contains(where: name.elementsEqual) {
        next += root.isArray ? [root] : lists.flatMap { root.members(named: $0) }
      }
      if isLast, parts.count == 1 { return !next.isEmpty || trees.contains { $0.isObject || $0.isArray } }
      for part in parts.dropFirst() {
        guard let number = Int(part.dropLast()) else { return false }
        // A text in place of the list is one message.
        next = next.compactMap { list in
          number < list.elements.count ? list.elements[number] : number == 0 && list.text != nil ? list : nil
        }
      }
      trees = next
      if trees.isEmpty { return false }
    }
    return true
  }
}
