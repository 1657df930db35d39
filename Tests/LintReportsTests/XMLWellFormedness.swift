/// A reader of the little XML that reports hold: elements, attributes in double quotes, text with entities.
enum XMLWellFormedness {
  static func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    var rest = text[...]
    guard rest.hasPrefix("<?xml"), let head = rest.firstIndex(of: ">") else { return false }
    rest = rest[rest.index(after: head)...]
    while let start = rest.firstIndex(of: "<") {
      guard isText(rest[..<start]), let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      let parts = (isEmpty ? tag.dropLast() : tag).split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count % 2 == 1, let name = parts[0].split(separator: " ").first else { return false }
      for (index, part) in parts.enumerated() where index % 2 == 1 && !isText(part) { return false }
      if !isEmpty { open.append(name) }
    }
    return open.isEmpty && isText(rest)
  }

  private static func isText(_ text: Substring) -> Bool {
    !text.contains { $0 == "<" || $0 == ">" || $0 == "\"" }
      && text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
        ["amp;", "lt;", "gt;", "quot;", "#39;"].contains { part.hasPrefix($0) }
      }
  }
}
