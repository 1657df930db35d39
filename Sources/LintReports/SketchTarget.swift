import ConversationHistory

/// Which block of a message a finding points to.
enum SketchTarget {
  /// The index of the message: as the finding says, else as its path begins.
  static func message(of finding: Finding) -> Int? {
    finding.messageIndex ?? steps(finding.path).first?.index
  }

  /// The index of the block in the sketch; nil if the finding is about the whole message.
  ///
  /// Wire indexes count within a member: behind `.tool_calls` only calls, and `.content` begins
  /// after the reasoning that stands in a member of its own.
  static func block(of finding: Finding, in sketch: MessageSketch) -> Int? {
    let steps = steps(finding.path)
    guard steps.count > 1 else { return nil }
    let step = steps[1]
    let places: [Int]
    switch step.name {
    case ".tool_calls":
      places = sketch.blocks.indices.filter { sketch.blocks[$0].hasPrefix("tool call") }
    case ".content", ".parts":
      let start = sketch.blocks.prefix { $0.hasPrefix("reasoning") }.count
      places = Array(sketch.blocks.indices.dropFirst(start))
    default:
      return nil
    }
    return places.indices.contains(step.index) ? places[step.index] : nil
  }

  /// The first two indexed steps of a path, `messages[3].content[0]` as messages 3, .content 0.
  private static func steps(_ path: String) -> [(name: String, index: Int)] {
    var steps: [(name: String, index: Int)] = []
    for part in path.unicodeScalars.split(separator: "]", maxSplits: 2).prefix(2) {
      guard let bracket = part.firstIndex(of: "["),
        let index = Int(String(part[part.index(after: bracket)...])), index >= 0
      else { break }
      steps.append((String(part[..<bracket]), index))
    }
    return steps
  }
}
