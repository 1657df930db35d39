extension PairingPlan {
  /// The results of one call that has several: the same is one, a stub makes room, real ones are joined in order.
  struct Seat {
    /// What the others are joined to.
    private(set) var holder: Place
    /// The results that say something of their own, in order, the holder first.
    private(set) var parts: [Place]
    private var isReal: Bool
    private var known: Set<Key>

    init(_ place: Place, _ result: ToolResult, isReal: Bool) {
      holder = place
      parts = [place]
      self.isReal = isReal
      known = [Key(result)]
    }

    /// Takes a real result; false if it says what is known already.
    mutating func take(_ result: ToolResult, at place: Place) -> Bool {
      guard known.insert(Key(result)).inserted else { return false }
      if isReal {
        parts.append(place)
      } else {
        holder = place
        parts = [place]
        isReal = true
      }
      return true
    }
  }

  /// What tells whether two results say the same: a text decoded, anything else by its spelling.
  private enum Key: Hashable {
    case text(MessageText)
    case spelling([[UInt8]])

    init(_ result: ToolResult) {
      if result.content.count == 1, let text = result.content[0].text {
        self = .text(text)
      } else {
        self = .spelling(
          result.content.map { block in
            if let text = block.text { return text.utf8 }
            return block.origin.map { [UInt8]($0.spelling) } ?? [UInt8]("\(block.content)".utf8)
          })
      }
    }
  }
}
