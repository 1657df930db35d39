internal import HistoryJSON

/// Makes request bodies fit to be sent: lints, repairs what a rule found, and leaves the rest byte for byte.
///
/// `try Sanitizer(for: .anthropic).sanitize(bytes)`. A body without a finding that a pass repairs is returned as it is;
/// values are made only where something is to be changed. Linear in the size of the body.
public struct Sanitizer: Sendable {
  /// The wire form; nil tells it from the body's shape.
  public var dialect: Dialect?
  /// The model; nil takes the body's own.
  public var model: String?
  /// What the default pipeline is asked for.
  public var options: Pipeline.Options
  /// The passes to run instead of the default ones.
  public var pipeline: Pipeline?
  /// A client's log: it gets each edit, in order, before the result is returned.
  ///
  /// An edit holds what was removed, which is text of the conversation; its path, pass, rule and summary hold none.
  public var onEdit: (@Sendable (Edit) -> Void)?

  /// Makes a sanitizer for a dialect.
  public init(
    for dialect: Dialect? = nil, model: String? = nil,
    options: Pipeline.Options = Pipeline.Options(), pipeline: Pipeline? = nil,
    onEdit: (@Sendable (Edit) -> Void)? = nil
  ) {
    self.dialect = dialect
    self.model = model
    self.options = options
    self.pipeline = pipeline
    self.onEdit = onEdit
  }

  /// Repairs a request body, or a bare array of messages.
  public func sanitize(
    _ bytes: [UInt8], after continuation: Continuation? = nil
  ) throws(SanitizeError) -> Sanitized {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(bytes)
    } catch {
      throw .notJSON(error.kind.message, byteOffset: error.byteOffset)
    }
    let read = bytes.withRawBytes { raw -> (RequestBody, Outline)? in
      guard let body = RequestBody(bytes: raw, nodes: document.nodes) else { return nil }
      let dialect = dialect ?? DialectDetector.detect(body, bytes: raw, nodes: document.nodes)
      let model = model ?? body.modelName(bytes: raw, nodes: document.nodes)
      var builder = OutlineBuilder(dialect: dialect, model: model)
      builder.read(body, bytes: raw, nodes: document.nodes)
      return (body, builder.outline)
    }
    guard let (body, outline) = read else { throw .notARequestBody }
    let linter = Linter(for: outline.dialect, model: outline.model, purpose: options.purpose)
    let text = SourceText(document)
    let source = DocumentBytes(text)
    let found = linter.check(outline, source: source)
    let unread = UnreadHistory(
      body: body, source: text, dialect: outline.dialect, model: outline.model,
      count: outline.messages.count)
    // What the request before carried may be gone now, and the thinking that was bound to it with it.
    let mayBeUnbound =
      continuation != nil && outline.traits.contains(.thinking)
      && Requirements(dialect: outline.dialect, model: outline.model).bindsThinking == .yes
    guard isAsked || mayBeUnbound || found.contains(where: { $0.fix != nil }) else {
      return Sanitized(
        bytes: bytes, outcome: Outcome(unchanged: unread),
        remaining: PlaceResolver(source: source, record: 0).resolved(found),
        dialect: outline.dialect)
    }
    return repair(unread.history, linter, after: continuation)
  }

  /// Repairs a history that is held as values.
  public func sanitize(_ history: History, after continuation: Continuation? = nil) -> Outcome {
    var repaired = history
    if let dialect { repaired.dialect = dialect }
    if let model { repaired.model = model }
    var outcome = pipeline(for: repaired).run(repaired, after: continuation)
    // The model that it was repaired for is no change of the request.
    outcome.setModel(history.model)
    if let onEdit { outcome.edits.forEach(onEdit) }
    return outcome
  }

  /// Whether passes are to run though no rule asks for them.
  private var isAsked: Bool {
    pipeline != nil || options.isPortable || options.loss == .any || options.toolPrefix != nil
  }

  private func pipeline(for history: History) -> Pipeline {
    pipeline ?? .default(for: history, options: options)
  }

  private func repair(
    _ history: History, _ linter: Linter, after continuation: Continuation?
  ) -> Sanitized {
    var outcome = pipeline(for: history).run(history, after: continuation)
    var bytes = outcome.edits.isEmpty ? history.encoded() : outcome.history.encoded()
    if pipeline == nil, let clean = Self.withoutLoneSurrogates(bytes) {
      bytes = clean
      outcome.addBodyEdit()
    }
    // What stands before the messages may have been changed too.
    if let before = history.origin?.source.bytes,
      !bytes.starts(with: before[..<min(outcome.unchangedPrefix.bytes, before.count)])
    {
      outcome.unchangedPrefix.bytes = 0
    }
    if let onEdit { outcome.edits.forEach(onEdit) }
    return Sanitized(
      bytes: bytes, outcome: outcome, remaining: linter.lint(bytes), dialect: history.dialect)
  }

  /// Members beside the history, such as `metadata`, are refused for a lone surrogate as well.
  private static func withoutLoneSurrogates(_ bytes: [UInt8]) -> [UInt8]? {
    guard let source = SourceText.of(bytes) else { return nil }
    guard let clean = SurrogateRepair.repaired(source, 0) else { return nil }
    let range = source[0].range
    return Array(bytes[..<range.lowerBound]) + clean + bytes[range.upperBound...]
  }
}
