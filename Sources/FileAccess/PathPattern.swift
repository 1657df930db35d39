/// A line of an ignore file, by the rules of gitignore(5).
///
/// `*.jsonl` matches a name at any depth, `logs/a.json` and `/a.json` a path from the folder of the file, `tmp/` folders
/// alone, `**` any number of folders, `[a-z]` and `?` one character; `!` takes back what an earlier line matched.
package struct PathPattern: Sendable, Hashable {
  /// Whether what matches is taken back.
  package let isNegated: Bool
  private let isFolderOnly: Bool
  private let parts: [[UInt8]]

  /// Nil for a blank line and for a comment.
  package init?(_ line: String) {
    var text = Array(line.utf8)
    if text.last == 0x0D { text.removeLast() }
    // Blanks at the end do not count, unless a backslash stands before the last one.
    while text.last == 0x20, text.dropLast().last != 0x5C { text.removeLast() }
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated { text.removeFirst() }
    isFolderOnly = text.last == UInt8(ascii: "/")
    if isFolderOnly { text.removeLast() }
    let isAnchored = text.contains(UInt8(ascii: "/"))
    var parts = text.split(separator: UInt8(ascii: "/")).map { Array($0) }
    guard !parts.isEmpty else { return nil }
    if !isAnchored { parts.insert(Self.anyFolders, at: 0) }
    self.parts = parts
  }

  /// Whether the pattern matches a path below its folder, or a folder that the path is in. At worst the product of the
  /// lengths.
  package func matches(_ path: String, isFolder: Bool) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    return (1...max(1, names.count)).contains { count in
      guard count <= names.count, !isFolderOnly || isFolder || count < names.count else { return false }
      return matches(names[..<count])
    }
  }

  private static let anyFolders = Array("**".utf8)

  private func matches(_ names: ArraySlice<[UInt8]>) -> Bool {
    // Which beginnings of the names the parts so far can stand for.
    var reach = [Bool](repeating: false, count: names.count + 1)
    reach[0] = true
    for (place, part) in parts.enumerated() {
      var next = [Bool](repeating: false, count: reach.count)
      if part == Self.anyFolders {
        // At the end it stands for everything inside, but not for the folder itself.
        let least = place == parts.count - 1 && place > 0 ? 1 : 0
        for start in reach.indices where reach[start] {
          for end in start + least..<max(start + least, reach.count) { next[end] = true }
        }
      } else {
        for start in reach.indices.dropLast() where reach[start] {
          if Self.glob(part, names[names.startIndex + start]) { next[start + 1] = true }
        }
      }
      reach = next
    }
    return reach[names.count]
  }

  /// One name; a star is tried with the fewest characters first and widened from the last one alone.
  private static func glob(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var (p, n) = (0, 0)
    var retry: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        retry = (p + 1, n)
        p += 1
      } else if let next = step(pattern, p, name[n]) {
        (p, n) = (next, n + 1)
      } else if let last = retry {
        retry = (last.pattern, last.name + 1)
        (p, n) = (last.pattern, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// The place in the pattern behind what one byte of a name matches; nil if it does not.
  private static func step(_ pattern: [UInt8], _ place: Int, _ byte: UInt8) -> Int? {
    guard place < pattern.count else { return nil }
    switch pattern[place] {
    case UInt8(ascii: "?"): return place + 1
    case UInt8(ascii: "\\") where place + 1 < pattern.count: return pattern[place + 1] == byte ? place + 2 : nil
    case UInt8(ascii: "["):
      guard let (isMatch, end) = set(pattern, place + 1, byte) else { return byte == pattern[place] ? place + 1 : nil }
      return isMatch ? end : nil
    default: return pattern[place] == byte ? place + 1 : nil
    }
  }

  /// A set of characters such as `a-z]`, and where it ends; nil if it has no end.
  private static func set(_ pattern: [UInt8], _ start: Int, _ byte: UInt8) -> (isMatch: Bool, end: Int)? {
    var place = start
    let isNegated =
      place < pattern.count && (pattern[place] == UInt8(ascii: "!") || pattern[place] == UInt8(ascii: "^"))
    if isNegated { place += 1 }
    var isMatch = false
    var isFirst = true
    while place < pattern.count, isFirst || pattern[place] != UInt8(ascii: "]") {
      isFirst = false
      var low = pattern[place]
      if low == UInt8(ascii: "\\"), place + 1 < pattern.count {
        place += 1
        low = pattern[place]
      }
      if place + 2 < pattern.count, pattern[place + 1] == UInt8(ascii: "-"), pattern[place + 2] != UInt8(ascii: "]") {
        let high = pattern[place + 2]
        if low <= byte, byte <= high { isMatch = true }
        place += 3
      } else {
        if low == byte { isMatch = true }
        place += 1
      }
    }
    return place < pattern.count ? (isMatch != isNegated, place + 1) : nil
  }
}
