internal import ConversationHistory
internal import HistoryJSON

/// A Claude Code session that is held whole, so that it can be repaired.
struct ClaudeCodeSession {
  /// One line: its bytes with the line feed, and its value where it could be read.
  struct Line {
    var range: Range<Int>
    var source: SourceText?
    /// The object of the message, -1 if there is none.
    var message = -1
    /// Who speaks, as the envelope says it.
    var speaker: Role?
  }

  let bytes: [UInt8]
  private(set) var lines: [Line] = []
  /// The sessions of the file, each as its outliner and the lines that its records stand on.
  private(set) var sessions: [(outliner: ClaudeCodeOutliner, lines: [Int])] = []

  init(_ bytes: [UInt8], model: String?) {
    self.bytes = bytes
    var outliner = ClaudeCodeOutliner(model: model)
    var owners: [Int] = []
    var number = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      number += 1
      var line = Line(range: start..<end)
      start = end
      defer { lines.append(line) }
      guard let source = SourceText.of(Self.content(bytes[line.range])) else { continue }
      line.source = source
      let nodes = source.document.nodes
      source.bytes.withRawBytes { raw in
        guard let found = ClaudeCodeLine(bytes: raw, nodes: nodes, root: 0) else { return }
        line.message = found.message
        line.speaker = found.speaker
        if outliner.begins(found, bytes: raw, nodes: nodes) {
          sessions.append((outliner, owners))
          outliner = ClaudeCodeOutliner(model: model)
          owners = []
        }
        let place = JSONLine(
          offset: line.range.lowerBound, number: number, range: 0..<source.bytes.count)
        outliner.read(found, place, bytes: raw, nodes: nodes)
        owners.append(lines.count)
      }
    }
    sessions.append((outliner, owners))
  }

  /// A line without its end; a byte order mark stays, and is skipped when it is read.
  private static func content(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var content = line
    if content.last == 0x0A { content.removeLast() }
    if content.last == 0x0D { content.removeLast() }
    return [UInt8](content)
  }

  /// The value of a message of the wire: one line's, or the blocks of several lines joined.
  func message(_ indexes: [Int]) -> Message? {
    let parts = indexes.compactMap { index -> Message? in
      guard let source = lines[index].source, lines[index].message >= 0 else { return nil }
      return Message(at: Origin(source, lines[index].message), dialect: .anthropic, speaker: lines[index].speaker)
    }
    guard let first = parts.first else { return nil }
    return parts.count == 1 ? first : first.joined(with: parts.dropFirst())
  }

  /// A string member of a line, decoded.
  func string(_ key: String, of index: Int) -> [UInt8]? {
    guard let source = lines[index].source, let node = source.member(key, of: 0),
      source[node].isString
    else { return nil }
    return source.decoded(node)
  }
}
