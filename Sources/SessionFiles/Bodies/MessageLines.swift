internal import ConversationHistory
internal import HistoryJSON

/// A history saved as one message a line.
struct MessageLines {
  private struct Line {
    var range: Range<Int>
    /// The index of the message; nil for a line that is none.
    var message: Int?
  }

  let history: History
  private let bytes: [UInt8]
  private var lines: [Line] = []

  /// Nil if no line is a message.
  init?(_ bytes: [UInt8], options: InputOptions) {
    self.bytes = bytes
    var sources: [SourceText] = []
    var told: Dialect?
    var start = Self.mark(bytes).count
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      var line = Line(range: start..<end)
      start = end
      let content = bytes[line.range].filter { $0 != 0x0A && $0 != 0x0D }
      if let source = SourceText.of(content), source.member("role", of: 0) != nil {
        line.message = sources.count
        let nodes = source.document.nodes
        told =
          told
          ?? content.withRawBytes {
            DialectDetector.ofMessage(0, bytes: $0, nodes: nodes)
          }
        sources.append(source)
      }
      lines.append(line)
    }
    guard !sources.isEmpty else { return nil }
    let dialect = options.dialect ?? told ?? .anthropic
    history = History(
      messages: sources.compactMap { Message(at: Origin($0, 0), dialect: dialect) },
      model: options.model, dialect: dialect)
  }

  /// The lines with the outcome's messages in the place of those that were read; other lines stay before the next.
  func applying(_ outcome: Outcome) -> [UInt8] {
    let lineOf = Dictionary(
      lines.enumerated().compactMap { position, line in line.message.map { ($0, position) } },
      uniquingKeysWith: { first, _ in first })
    var result = Self.mark(bytes)
    var next = 0
    // A new line ends like the first one.
    let first = lines.first.map { bytes[$0.range] } ?? []
    let end: [UInt8] = first.suffix(2) == [0x0D, 0x0A] ? [0x0D, 0x0A] : [0x0A]
    func copyAsides(to limit: Int) {
      while next < limit {
        if lines[next].message == nil { result += bytes[lines[next].range] }
        next += 1
      }
    }
    for (position, source) in outcome.sources.enumerated() {
      if case .kept(let index) = source, let line = lineOf[index] {
        if line >= next { copyAsides(to: line) }
        result += bytes[lines[line].range]
        if result.last != 0x0A { result += end }
        continue
      }
      if let line = source.first.flatMap({ lineOf[$0] }), line >= next { copyAsides(to: line) }
      result += outcome.history.messages[position].encoded(as: history.dialect) + end
    }
    copyAsides(to: lines.count)
    if bytes.last != 0x0A, result.last == 0x0A {
      result.removeLast(result.suffix(2) == [0x0D, 0x0A] ? 2 : 1)
    }
    return result
  }

  /// The byte order mark, where there is one.
  private static func mark(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes.starts(with: mark) ? mark : []
  }
}
