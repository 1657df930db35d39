import ConversationHistory
import Testing

/// What providers refused, and what of it the body shows.
@Suite("Recorded refusals")
struct RecordedRefusalTests {
  /// Refusals for the history: the rule that finds them, and the place.
  static let found: [String: (rule: String, path: String)] = [
    "dd-trace-py/cassettes/anthropic_completion_error#0": ("malformed-message", "messages[0]"),
    "opentelemetry-python-contrib/cassettes/test_generate_content_invalid_role#0": ("unknown-role", "contents[0]"),
  ]

  /// Why refusals of other kinds cannot be found in the body.
  static let reasons = [
    "size": "the limit is counted in tokens, and which model has which one is for the provider to say",
    "request": "a model that does not exist, or a temperature out of range: parameters, no history",
    "content": "only the provider's own download tells that there is no image behind a URL",
  ]

  @Test("a request refused for its history has an error finding of its rule, its model given or not")
  func history() throws {
    guard try RecordedRequest.all("anthropic.jsonl") != nil else { return }
    var seen: Set<String> = []
    for file in RecordedFile.all {
      for refusal in try file.refusals() where refusal.about == "history" || refusal.about == "history-model" {
        let expected = try #require(Self.found[refusal.id], "\(refusal.id) is refused, and no rule is named for it")
        seen.insert(refusal.id)
        for model in [nil, refusal.model] where model != nil || refusal.about == "history" {
          let errors = Linter(for: file.dialect, model: model).lint(refusal.body).filter { $0.severity == .error }
          #expect(errors.contains { $0.rule == expected.rule && $0.path == expected.path }, "\(refusal.id)")
        }
      }
    }
    #expect(seen == Set(Self.found.keys))
  }

  @Test("any other refusal is of a kind that a body cannot show, and nothing is found in it")
  func others() throws {
    for file in RecordedFile.all {
      for refusal in try file.refusals() where refusal.about != "history" && refusal.about != "history-model" {
        #expect(Self.reasons[refusal.about ?? ""] != nil, "\(refusal.id)")
        let errors = Linter(for: file.dialect, model: refusal.model).lint(refusal.body)
          .filter { $0.severity == .error }
        #expect(errors.map(\.rule) == [], "\(refusal.id)")
      }
    }
  }
}
