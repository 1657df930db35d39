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

  /// The outline of a body; where the caller names no dialect it is `dialect`, or what the body looks like.
  mutating func outline(_ body: RequestBody, in record: SessionRecord, dialect: Dialect? = nil) -> Outline {
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
    return builder.outline
  }

  /// The history of a body that is a value of the record; nil if the value is none.
  mutating func history(ofBody node: Int, in record: SessionRecord, dialect: Dialect? = nil) -> SessionHistory? {
    record.requestBody(at: node).map { SessionHistory(outline: outline($0, in: record, dialect: dialect)) }
  }
}
