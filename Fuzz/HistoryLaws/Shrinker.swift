/// Makes a body that breaks a law smaller, as long as it goes on breaking it.
package enum Shrinker {
  /// The smallest choices found that still fail: chunks deleted, then bytes set to zero or halved.
  package static func shrink(_ choices: [UInt8], while fails: ([UInt8]) -> Bool) -> [UInt8] {
    var best = choices
    var size = max(1, best.count / 2)
    while size >= 1 {
      var start = 0
      while start < best.count {
        var candidate = best
        candidate.removeSubrange(start..<min(start + size, best.count))
        if fails(candidate) { best = candidate } else { start += size }
      }
      size /= 2
    }
    for index in best.indices {
      for value in [0, best[index] / 2] where value < best[index] {
        var candidate = best
        candidate[index] = value
        if fails(candidate) { best = candidate }
      }
    }
    return best
  }

  /// The smallest body found that still fails: messages, then blocks, then members and texts.
  package static func shrink(body: [UInt8], while fails: ([UInt8]) -> Bool) -> [UInt8] {
    guard var best = JSONTree(body) else { return body }
    guard fails(best.written()) else { return body }
    var didShrink = true
    while didShrink {
      didShrink = false
      // A smaller tree begins the list anew, since it has other candidates.
      var index = 0
      var candidates = best.smaller
      while index < candidates.count {
        if fails(candidates[index].written()) {
          best = candidates[index]
          candidates = best.smaller
          didShrink = true
        } else {
          index += 1
        }
      }
    }
    return best.written()
  }
}

extension JSONTree {
  /// Trees with one thing less, those that lose most first.
  fileprivate var smaller: [JSONTree] {
    switch self {
    case .literal: return []
    case .string(let token):
      return token.count > 3 && WireText.decoded(token) != [0x78] ? [.plain("x")] : []
    case .array(let elements):
      return elements.indices.map { index in
        var rest = elements
        rest.remove(at: index)
        return .array(rest)
      }
        + elements.indices.flatMap { index in
          elements[index].smaller.map { child in
            var rest = elements
            rest[index] = child
            return .array(rest)
          }
        }
    case .object(let members):
      return members.indices.map { index in
        var rest = members
        rest.remove(at: index)
        return .object(rest)
      }
        + members.indices.flatMap { index in
          members[index].value.smaller.map { child in
            var rest = members
            rest[index].value = child
            return .object(rest)
          }
        }
    }
  }
}
