internal import ConversationHistory
internal import HistoryJSON

/// Reads the lines of a file of Claude Code, which may hold several sessions, one behind the other.
struct ClaudeCodeReader: SessionReader {
  private let options: ReadingOptions
  private var outliner: ClaudeCodeOutliner
  /// The reader looks at each line's type anyway, so that it counts the types itself.
  private var census = TypeCensus(recordTypes)
  private var damage: [Finding] = []
  private let names = WireNameTable.shared

  var findings: [Finding] { damage + census.findings }

  init(_ options: ReadingOptions) {
    self.options = options
    outliner = ClaudeCodeOutliner(dialect: options.dialect ?? .anthropic, model: options.model)
  }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    record.bytes.withRawBytes { bytes in
      guard let line = ClaudeCodeLine(bytes: bytes, nodes: record.nodes, root: 0, names: names) else { return [] }
      if line.type >= 0, !line.isSpoken { census.note(line.type, in: record) }
      let ended = outliner.begins(line, bytes: bytes, nodes: record.nodes) ? finish() : []
      outliner.read(line, record.line, bytes: bytes, nodes: record.nodes)
      return ended
    }
  }

  mutating func finish() -> [SessionHistory] {
    let (ended, found) = outliner.finished()
    note(found)
    outliner.restart()
    return ended.map { SessionHistory(outline: $0.outline, isFragment: $0.isFragment) }
  }

  /// A record knows its line alone: where that starts is looked up if anything is wrong with it.
  private mutating func note(_ all: [ClaudeCodeDamage]) {
    guard !all.isEmpty else { return }
    let ranges = LineLocator.ranges(of: Set(all.flatMap { [$0.line] + $0.earlier }), in: options.source)
    for found in all {
      let range = ranges[found.line] ?? 0..<0
      var finding = found.kind.finding(
        at: Place(line: found.line, column: 1, byteOffset: range.lowerBound, byteLength: range.count))
      finding.fix = found.title.map { DamageFix.safe($0) }
      if !found.earlier.isEmpty {
        let bytes = options.source.bytes(range)
        let isSame = found.earlier.allSatisfy { ranges[$0].map { options.source.bytes($0) == bytes } ?? false }
        if isSame { finding.fix = DamageFix.safe("remove the earlier one, which is the same byte for byte") }
      }
      damage.append(finding)
    }
  }
}
