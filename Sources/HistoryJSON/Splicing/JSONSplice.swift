/// Replacements of byte ranges of a base; everything else is copied unchanged.
///
/// Ranges may be given in any order. Of two edits where one lies inside the other, the outer one
/// wins; of two replacements of the same range, the last.
package struct JSONSplice: Sendable {
  private var edits: [Edit] = []
  /// Edits of members and elements, by the offset where their object or array starts.
  var containers: [Int: JSONContainerEdit] = [:]

  package init() {}

  package var isEmpty: Bool {
    edits.isEmpty && containers.values.allSatisfy { $0.isEmpty }
  }

  /// Replaces a range; an empty range inserts, in call order where several share a place.
  package mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    edits.append(Edit(range: range, bytes: bytes))
  }

  /// The base with all edits made. O(base + edits x log edits).
  package func applied(to base: [UInt8]) -> [UInt8] {
    applied(to: base, in: 0..<base.count)
  }

  /// A part of the base with the edits made that fall into it. O(part + edits x log edits).
  package func applied(to base: [UInt8], in part: Range<Int>) -> [UInt8] {
    let ordered = orderedEdits()
    var result: [UInt8] = []
    let added = ordered.reduce(0) { $0 + $1.bytes.count }
    result.reserveCapacity(part.count + added)
    var place = part.lowerBound
    for edit in ordered {
      let range = edit.range.clamped(to: part)
      guard range.lowerBound >= place else { continue }
      result.append(contentsOf: base[place..<range.lowerBound])
      result.append(contentsOf: edit.bytes)
      place = range.upperBound
    }
    result.append(contentsOf: base[place..<part.upperBound])
    return result
  }

  private func orderedEdits() -> [Edit] {
    var resolved = JSONSplice()
    resolved.edits = edits
    for start in containers.keys.sorted() {
      containers[start]?.resolve(into: &resolved)
    }
    return resolved.edits.enumerated().sorted(by: Self.precedes).map { $0.element }
  }

  private static func precedes(
    _ left: (offset: Int, element: Edit), _ right: (offset: Int, element: Edit)
  ) -> Bool {
    let (one, two) = (left.element.range, right.element.range)
    if one.lowerBound != two.lowerBound { return one.lowerBound < two.lowerBound }
    if one.isEmpty != two.isEmpty { return one.isEmpty }
    if one.isEmpty { return left.offset < right.offset }
    // The outer and the later edit go first, and shut the others out.
    if one.upperBound != two.upperBound { return one.upperBound > two.upperBound }
    return left.offset > right.offset
  }

  private struct Edit: Sendable {
    var range: Range<Int>
    var bytes: [UInt8]
  }
}
