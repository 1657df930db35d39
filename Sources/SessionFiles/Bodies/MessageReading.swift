internal import ConversationHistory
internal import HistoryJSON

/// Reads an array of messages, or one message a line.
struct MessageReading: SessionReader {
  private let options: ReadingOptions
  /// Arrays are read like the messages of a body.
  private var arrays: BodyReader
  private var arrayFindings: [Finding] = []
  /// The messages that came one a line.
  private var builder: OutlineBuilder?
  /// The dialect that one of them showed.
  private var told: Dialect?

  init(_ options: ReadingOptions) {
    self.options = options
    arrays = BodyReader(options)
  }

  var findings: [Finding] { arrays.findings + arrayFindings }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    if record.kind(0) == .array, record.requestBody != nil { return arrays.read(record) }
    guard !record.isDocument else {
      arrayFindings.append(BodyReader.noHistory(in: record, number: 0))
      return []
    }
    add(record)
    return []
  }

  private mutating func add(_ record: SessionRecord) {
    record.bytes.withRawBytes { bytes in
      if options.dialect == nil, told == nil {
        told = DialectDetector.ofMessage(0, bytes: bytes, nodes: record.nodes)
        if let told, let builder, builder.outline.dialect != told { self.builder = reread(builder.outline, as: told) }
      }
      var current = builder ?? newBuilder(told)
      builder = nil
      current.base = record.base
      current.line = record.outlineLine
      current.read(message: 0, bytes: bytes, nodes: record.nodes)
      current.noteLoneSurrogates(in: record.nodes)
      builder = current
    }
  }

  private func newBuilder(_ told: Dialect?) -> OutlineBuilder {
    OutlineBuilder(dialect: options.dialect ?? told ?? .anthropic, model: options.model)
  }

  /// Plain messages say nothing of their dialect: a later one may, and then they count as its like.
  private func reread(_ outline: Outline, as dialect: Dialect) -> OutlineBuilder {
    var builder = newBuilder(dialect)
    var scanner = JSONScanner()
    for message in outline.messages {
      let bytes = options.source.bytes(message.offset..<message.offset + Int(message.length))
      guard (try? scanner.scan(bytes, in: 0..<bytes.count)) != nil else { continue }
      let nodes = scanner.nodes
      builder.base = message.offset
      builder.line = message.line
      bytes.withRawBytes { builder.read(message: 0, bytes: $0, nodes: nodes) }
      builder.noteLoneSurrogates(in: nodes)
    }
    return builder
  }

  mutating func finish() -> [SessionHistory] {
    guard var outline = builder?.outline else { return arrays.finish() }
    outline.line = 1
    return arrays.finish() + [SessionHistory(outline: outline)]
  }
}
