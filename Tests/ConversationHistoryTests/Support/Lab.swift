import ConversationHistory

/// Short ways to lint and repair a body that is written in a test.
enum Lab {
  /// The findings about a body.
  static func lint(
    _ body: String, _ dialect: Dialect = .anthropic, model: String? = nil,
    purpose: Purpose = .send
  ) -> [Finding] {
    Linter(for: dialect, model: model, purpose: purpose).lint([UInt8](body.utf8))
  }

  /// The ids of the rules that find something, each once for each finding.
  static func rules(
    _ body: String, _ dialect: Dialect = .anthropic, model: String? = nil,
    purpose: Purpose = .send
  ) -> [String] {
    lint(body, dialect, model: model, purpose: purpose).map(\.rule)
  }

  /// What a default pipeline makes of a body.
  static func sanitize(
    _ body: String, _ dialect: Dialect = .anthropic, model: String? = nil,
    options: Pipeline.Options = Pipeline.Options()
  ) throws -> Repair {
    let sanitizer = Sanitizer(for: dialect, model: model, options: options)
    return Repair(try sanitizer.sanitize([UInt8](body.utf8)))
  }

  /// What one pass makes of a body.
  static func run<P: Pass>(
    _ pass: P, _ body: String, _ dialect: Dialect = .anthropic, model: String? = nil
  ) throws -> Repair {
    let sanitizer = Sanitizer(for: dialect, model: model, pipeline: Pipeline { pass })
    return Repair(try sanitizer.sanitize([UInt8](body.utf8)))
  }

  /// What one pass makes of a list of messages, written as the list.
  static func messages<P: Pass>(
    _ pass: P, _ messages: String, _ dialect: Dialect = .anthropic
  ) throws -> Repair {
    try run(pass, "[\(messages)]", dialect)
  }
}

/// A repaired body as text, with what was done to it.
struct Repair {
  let sanitized: Sanitized

  init(_ sanitized: Sanitized) { self.sanitized = sanitized }

  var text: String { String(decoding: sanitized.bytes, as: UTF8.self) }
  var outcome: Outcome { sanitized.outcome }
  var edits: [Edit] { outcome.edits }
  var errors: [String] { sanitized.remaining.filter { $0.severity == .error }.map(\.rule) }
  var lossy: [Edit] { edits.filter { $0.safety == .lossy } }
}
