package import ConversationHistory
internal import HistoryJSON

/// A body that laws are held against, with what the default pipeline makes of it.
package struct LawSubject: Sendable {
  package let body: [UInt8]
  package let dialect: Dialect
  package let model: String?
  /// Whether the body was made to be valid: then nothing may be found or changed.
  package let isValid: Bool
  /// The result; nil where the bytes are no request body.
  package let sanitized: Sanitized?
  /// The body, and the result, as trees; nil where they are no JSON.
  let before: JSONTree?
  let after: JSONTree?
  /// The messages of both, read once for all laws.
  let entriesBefore: [WireEntry]
  let entriesAfter: [WireEntry]

  package init(_ body: [UInt8], _ dialect: Dialect, model: String? = nil, isValid: Bool = false) {
    self.body = body
    self.dialect = dialect
    self.model = model
    self.isValid = isValid
    sanitized = try? Sanitizer(for: dialect, model: model).sanitize(body)
    before = JSONTree(body)
    let isUnchanged = sanitized?.bytes == body
    after = isUnchanged ? before : sanitized.flatMap { JSONTree($0.bytes) }
    entriesBefore = before.map { WireEntry.entries(of: $0, dialect) } ?? []
    entriesAfter = isUnchanged ? entriesBefore : after.map { WireEntry.entries(of: $0, dialect) } ?? []
  }

  /// What the linter finds in the body. Linear.
  var found: [Finding] { Linter(for: dialect, model: model).lint(body) }

  /// The body as values, as the pipeline gets it; nil where it is no request body. Linear.
  package var history: History? {
    guard let document = try? JSONDocument(body) else { return nil }
    return body.withRawBytes { raw -> History? in
      guard let read = RequestBody(bytes: raw, nodes: document.nodes) else { return nil }
      return History(
        read, source: SourceText(document), dialect: dialect,
        model: model ?? read.modelName(bytes: raw, nodes: document.nodes))
    }
  }

  /// The models that laws are checked for: none, and those that the rules of a dialect tell apart.
  package static func models(for dialect: Dialect) -> [String?] {
    switch WireForm(dialect) {
    case .anthropic: [nil, "claude-sonnet-4-5", "claude-opus-4-6"]
    case .bedrock:
      [
        nil, "anthropic.claude-sonnet-4-5-20250929-v1:0", "anthropic.claude-opus-4-6-v1:0", "amazon.nova-pro-v1:0",
        "meta.llama4-scout-v1:0", "qwen.qwen3-32b-v1:0",
      ]
    case .responses: [nil, "gpt-5", "grok-4"]
    case .gemini: [nil, "gemini-2.5-flash", "gemini-3-flash-preview", "gemini-3.6-flash"]
    case .chat: chatModels(dialect.id)
    }
  }

  private static func chatModels(_ id: String) -> [String?] {
    switch id {
    case "openai-chat": [nil, "gpt-5", "o1-mini"]
    case "openai-chat/moonshot-thinking": [nil, "kimi-k2.6"]
    case "mistral": [nil, "mistral-small-latest"]
    default: [nil]
    }
  }

  /// The model that counts: the one given, else the body's own.
  func modelName(of root: JSONTree) -> String? {
    model ?? root["model"]?.text.map { String(decoding: $0, as: UTF8.self) }
  }
}
