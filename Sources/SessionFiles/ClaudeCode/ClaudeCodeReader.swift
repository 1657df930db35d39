internal import ConversationHistory
internal import HistoryJSON

/// Reads the lines of a file of Claude Code, which may hold several sessions, one behind the other.
struct ClaudeCodeReader: SessionReader {
  private let options: ReadingOptions
  private var outliner: ClaudeCodeOutliner

  init(_ options: ReadingOptions) {
    self.options = options
    outliner = ClaudeCodeOutliner(dialect: options.dialect ?? .anthropic, model: options.model)
  }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    record.bytes.withRawBytes { bytes in
      guard let line = ClaudeCodeLine(bytes: bytes, nodes: record.nodes, root: 0) else { return [] }
      let ended = outliner.begins(line, bytes: bytes, nodes: record.nodes) ? finish() : []
      outliner.read(line, record.line, bytes: bytes, nodes: record.nodes)
      return ended
    }
  }

  mutating func finish() -> [SessionHistory] {
    let ended = outliner.outlines()
    outliner = ClaudeCodeOutliner(dialect: options.dialect ?? .anthropic, model: options.model)
    return ended.map { SessionHistory(outline: $0.outline, isFragment: $0.isFragment) }
  }
}
