import ConversationHistory
import Testing

@Suite("Texts of providers")
struct TextClassificationTests {
  /// Errors that a host answers with the same words: the first stands for both.
  static let twins: [String: String] = [
    "tool-use-not-last": "prefill", "or-duplicate-with-previous": "or-duplicate-item",
    "kimi-empty-reasoning": "ms-reasoning-missing",
  ]

  /// Errors whose words are not known.
  static let silent: Set<String> = [
    "cache-control-nested", "search-result-mixed", "search-result-assistant", "citations-mixed", "defer-cache",
    "cache-auto-slots", "too-many-messages", "oc-content-empty-array", "oc-message-name",
  ]

  @Test("a text is known by its own id first, with its optional parts and without", arguments: Failures.known.map(\.id))
  func own(id: String) throws {
    let error = try #require(KnownError.named(id))
    let texts = FilledText.fill(error)
    #expect(texts.isEmpty == Self.silent.contains(id))
    for text in texts {
      let found = Failures.diagnose(text: text)
      #expect(found.first?.error == Self.twins[id] ?? id, "\(text)")
      #expect(found.contains { $0.error == id }, "\(text)")
      #expect(found.first?.status == error.status)
    }
  }

  @Test("a text is known with its placeholders as documents write it", arguments: Failures.known.map(\.id))
  func unfilled(id: String) throws {
    guard let text = KnownError.named(id)?.text else { return }
    #expect(Failures.diagnose(text: text).first?.error == Self.twins[id] ?? id, "\(text)")
  }

  @Test("twins share the diagnosis")
  func sameDiagnosis() throws {
    for (id, twin) in Self.twins {
      let (left, right) = (try #require(KnownError.named(id)), try #require(KnownError.named(twin)))
      #expect(left.text == right.text)
      #expect(left.cause.blame == right.cause.blame && left.cause.retry == right.cause.retry)
    }
  }

  @Test("numbers, quotes, case and line breaks may differ", arguments: Failures.known.map(\.id))
  func varied(id: String) throws {
    let error = try #require(KnownError.named(id))
    for text in FilledText.fill(error) {
      let other = text.replacing("7", with: "1234").replacing("\"", with: "'").replacing(" ", with: "\n  ")
      #expect(Failures.diagnose(text: other).first?.error == Self.twins[id] ?? id, "\(other)")
      #expect(Failures.diagnose(text: text.uppercased()).first?.error == Self.twins[id] ?? id)
      let curly = text.replacing("'", with: "\u{2019}").replacing("\"", with: "\u{201C}")
      if !text.contains("''") { #expect(Failures.diagnose(text: curly).first?.error == Self.twins[id] ?? id) }
    }
  }
}
