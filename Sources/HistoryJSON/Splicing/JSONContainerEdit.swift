/// What is to become of the items of one object or array, settled only when the splice is applied.
///
/// Commas depend on which items are left in the end, so single edits cannot place them.
struct JSONContainerEdit: Sendable {
  /// Where a first item would go: just after the opening bracket.
  var inside: Int
  /// Each member from its key to its value's end, or each element.
  var items: [Range<Int>]
  /// White space between the last item and the token before it, given to new items.
  var blank: [UInt8]
  /// What stands between the last member's key and value, given to new members.
  var colon: [UInt8]
  var removed: Set<Int> = []
  var replacements: [Int: (range: Range<Int>, bytes: [UInt8])] = [:]
  var additions: [(before: Int, key: [UInt8], text: [UInt8])] = []

  var isEmpty: Bool { removed.isEmpty && replacements.isEmpty && additions.isEmpty }

  func resolve(into splice: inout JSONSplice) {
    var keptBefore = false
    for index in items.indices {
      if removed.contains(index) {
        splice.replace(rangeToRemove(index, keptBefore: keptBefore), with: [])
      } else {
        keptBefore = true
        if let replacement = replacements[index] {
          splice.replace(replacement.range, with: replacement.bytes)
        }
      }
    }
    resolveAdditions(into: &splice)
  }

  /// A removed item takes the comma before it, or at the front the one after it.
  private func rangeToRemove(_ index: Int, keptBefore: Bool) -> Range<Int> {
    let item = items[index]
    if keptBefore { return items[index - 1].upperBound..<item.upperBound }
    let following = index + 1
    return item
      .lowerBound..<(following < items.count ? items[following].lowerBound : item.upperBound)
  }

  private func resolveAdditions(into splice: inout JSONSplice) {
    let firstKept = items.indices.first { !removed.contains($0) }
    var emptySoFar = true
    let ordered = additions.enumerated().sorted {
      ($0.element.before, $0.offset) < ($1.element.before, $1.offset)
    }
    for (_, addition) in ordered {
      let next = items.indices.dropFirst(addition.before).first { !removed.contains($0) }
      if let next {
        splice.replace(
          items[next].lowerBound..<items[next].lowerBound, with: addition.text + [0x2C] + blank)
      } else {
        let place = items.last?.upperBound ?? inside
        let isFirst = firstKept == nil && emptySoFar
        splice.replace(place..<place, with: (isFirst ? [] : [0x2C] + blank) + addition.text)
        emptySoFar = false
      }
    }
  }
}
