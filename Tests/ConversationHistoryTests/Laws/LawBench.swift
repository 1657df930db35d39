import ConversationHistory
import HistoryLaws
import Testing

/// Holds a body against all laws.
enum LawBench {
  /// Holds all laws against a body, with every model, and gives what the pipeline made of it.
  @discardableResult
  static func hold(
    _ body: String, _ dialect: Dialect, _ location: SourceLocation = #_sourceLocation
  ) throws -> String {
    var result = ""
    for model in LawSubject.models(for: dialect).reversed() {
      let subject = LawSubject([UInt8](body.utf8), dialect, model: model)
      for law in Law.allCases {
        if let breach = law.breach(of: subject) {
          Issue.record("\(breach), model \(model ?? "unknown")", sourceLocation: location)
        }
      }
      let sanitized = try #require(subject.sanitized, sourceLocation: location)
      result = String(decoding: sanitized.bytes, as: UTF8.self)
    }
    return result
  }

  /// How often a text stands in another.
  static func count(_ part: String, in text: String) -> Int {
    let (part, text) = ([UInt8](part.utf8), [UInt8](text.utf8))
    return text.indices.count { text[$0...].starts(with: part) }
  }
}
