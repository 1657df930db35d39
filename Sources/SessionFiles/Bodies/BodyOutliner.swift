internal import ConversationHistory
internal import HistoryJSON

/// Makes outlines of request bodies, each in the storage of the one before it, if that is done with.
struct BodyOutliner {
  private let options: ReadingOptions
  private var builder: OutlineBuilder

  init(_ options: ReadingOptions) {
    self.options = options
    builder = OutlineBuilder(dialect: options.dialect ?? .anthropic, model: options.model)
  }

  /// The outline of the last body that was read; it is overwritten with the next one, unless somebody keeps it.
  var outline: Outline { builder.outline }

  /// Reads a body; where the caller names no dialect it is `dialect`, or what the body looks like.
  mutating func read(_ body: RequestBody, in record: SessionRecord, dialect: Dialect? = nil) {
    record.bytes.withRawBytes { bytes in
      let nodes = record.nodes
      builder.restart(
        dialect: options.dialect ?? dialect ?? DialectDetector.detect(body, bytes: bytes, nodes: nodes),
        model: options.model ?? body.modelName(bytes: bytes, nodes: nodes))
      builder.base = record.base
      builder.line = record.outlineLine
      builder.read(body, bytes: bytes, nodes: nodes)
      builder.outline.line = record.isDocument ? nil : record.line.number
    }
  }

  /// Lints the body that was read, in its place: a copy for each line of a dataset would cost more than its rules. It
  /// changes nothing, but what is not `mutating` is copied for a call.
  mutating func lint(for purpose: Purpose?, _ linter: inout HistoryLinter) {
    linter.lint(builder.outline, for: purpose)
  }

  /// The history of a body that is a value of the record; nil if the value is none.
  mutating func history(ofBody node: Int, in record: SessionRecord, dialect: Dialect? = nil) -> SessionHistory? {
    guard let body = record.requestBody(at: node) else { return nil }
    read(body, in: record, dialect: dialect)
    return SessionHistory(outline: outline)
  }
}
