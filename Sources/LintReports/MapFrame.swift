import ConversationHistory

/// A long history drawn with one glyph a message, the places of its findings marked below.
struct MapFrame {
  let map: TranscriptMap
  /// The findings about this history.
  let findings: [Finding]
  let paint: Paint
  let width: Int

  /// The lines, a line feed behind each; empty where no finding is about a message.
  var text: String {
    let marks = marks
    guard !marks.isEmpty else { return "" }
    let digits = String(map.kinds.count).utf8.count
    let perRow = max(10, min(80, (width - digits - 5) / 10 * 10))
    let rows = (map.kinds.count + perRow - 1) / perRow
    let marked = Set(marks.keys.map { $0 / perRow })
    var text = ""
    var isGap = false
    for row in 0..<rows {
      // The first and the last row show how long the history is, the neighbours of a mark what it stands among.
      guard row == 0 || row == rows - 1 || !marked.isDisjoint(with: [row - 1, row, row + 1]) else {
        if !isGap { text += paint("  " + pad("", digits) + " …", .gutter) + "\n" }
        isGap = true
        continue
      }
      isGap = false
      let range = row * perRow..<min(map.kinds.count, (row + 1) * perRow)
      text += paint("  " + pad(String(range.lowerBound), digits) + " |", .gutter) + " "
      text += String(range.map { Self.glyph(map.kinds[$0]) }) + "\n"
      if marked.contains(row) { text += line(of: marks, in: range, digits) }
    }
    return text + "  " + pad("", digits) + " " + paint("=", .gutter) + " " + legend(marks) + "\n"
  }

  private enum Mark { case error, warning, partner }

  /// By message; an error hides a warning, and both hide the other half of a pair.
  private var marks: [Int: Mark] {
    var marks: [Int: Mark] = [:]
    for finding in findings where finding.severity != .info {
      guard let message = finding.messageIndex, map.kinds.indices.contains(message) else { continue }
      if marks[message] != .error { marks[message] = finding.severity == .error ? .error : .warning }
      for partner in map.partners[message] ?? [] where marks[partner] == nil { marks[partner] = .partner }
    }
    return marks
  }

  private func line(of marks: [Int: Mark], in range: Range<Int>, _ digits: Int) -> String {
    var line = paint("  " + pad("", digits) + " |", .gutter)
    // The space between two marks is owed until the second one is there, so that no line ends in one.
    var owed = 1
    for message in range {
      guard let mark = marks[message] else {
        owed += 1
        continue
      }
      line += String(repeating: " ", count: owed)
      owed = 0
      switch mark {
      case .error: line += paint("^", .error)
      case .warning: line += paint("~", .warning)
      case .partner: line += paint("'", .info)
      }
    }
    return line + "\n"
  }

  private func legend(_ marks: [Int: Mark]) -> String {
    let present = Set(map.kinds)
    let kinds = TranscriptMap.Kind.allCases.filter(present.contains).map { kind in
      "\(Self.glyph(kind)) \(Self.name(kind))"
    }
    let used = Set(marks.values)
    var signs: [String] = []
    if used.contains(.error) { signs.append("^ error") }
    if used.contains(.warning) { signs.append("~ warning") }
    if used.contains(.partner) { signs.append("' the other half") }
    return (kinds + signs).joined(separator: ", ")
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  private static func glyph(_ kind: TranscriptMap.Kind) -> Character {
    switch kind {
    case .user: "u"
    case .answer: "a"
    case .calls: "c"
    case .results: "r"
    case .system: "s"
    case .other: "?"
    }
  }

  private static func name(_ kind: TranscriptMap.Kind) -> String {
    switch kind {
    case .user: "user"
    case .answer: "answer"
    case .calls: "tool calls"
    case .results: "tool results"
    case .system: "system"
    case .other: "other"
    }
  }
}
