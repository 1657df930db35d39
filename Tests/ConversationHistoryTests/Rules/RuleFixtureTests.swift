import ConversationHistory
import TestSupport
import Testing

@Suite("The fixtures of the rules")
struct RuleFixtureTests {
  /// Rules that have their fixtures under Fixtures/corrupted, or that the readers apply.
  static let elsewhere: Set<String> = [
    "blank-text", "duplicate-answer", "duplicate-tool-call-id", "duplicate-tool-result", "duplicate-user-turn",
    "empty-message", "empty-text", "error-saved-as-answer", "invalid-json", "invalid-tool-call-id", "lone-surrogate",
    "misplaced-tool-result", "orphan-tool-result", "request-too-large", "reused-tool-call-id", "too-many-messages",
    "tool-result-behind-text", "torn-line", "trailing-assistant", "trailing-whitespace", "unanswered-tool-call",
  ]

  @Test("every rule has a folder of fixtures", arguments: Rule.all.map(\.id))
  func folders(_ id: String) {
    // What is wrong with a file has its fixtures under Fixtures/sessions.
    guard Rule.named(id)?.group != .files else { return }
    #expect(Self.elsewhere.contains(id) || RuleFixture.all.contains { $0.name == id })
  }

  @Test(
    "a rule without a folder of its own is expected by hand elsewhere, or has a reason", arguments: elsewhere.sorted())
  func expectedElsewhere(_ id: String) throws {
    #expect(Rule.named(id) != nil)
    #expect(!RuleFixture.all.contains { $0.name == id }, "it has a folder now")
    let isExpected = CorruptedFixture.all.contains { $0.expected.findings.contains { $0.rule == id } }
    #expect(isExpected || Self.unwritten[id] != nil)
  }

  /// Rules that no file written by hand can show, since it would be too large, no JSON, or hold an id made of a hash;
  /// and where they are tested.
  static let unwritten = [
    "duplicate-tool-call-id": "RenameTests", "invalid-json": "BadInputTests", "invalid-tool-call-id": "RenameTests",
    "request-too-large": "SizeRuleTests", "too-many-messages": "SizeRuleTests",
  ]

  @Test("a folder is named for the rule that its failing body breaks", arguments: RuleFixture.all)
  func names(_ fixture: RuleFixture) throws {
    #expect(Rule.named(fixture.name) != nil)
    #expect(try fixture.expected().findings.contains { $0.rule == fixture.name })
  }

  @Test("lint gives exactly the findings written down", arguments: RuleFixture.all)
  func fails(_ fixture: RuleFixture) throws {
    let expected = try fixture.expected()
    let found = try lint(fixture, "fails.json").map(RuleFixture.Expected.Finding.init)
    #expect(found == expected.findings)
  }

  @Test("the healthy body has no finding of the rule, and no error", arguments: RuleFixture.all)
  func passes(_ fixture: RuleFixture) throws {
    let found = try lint(fixture, "passes.json")
    #expect(found.filter { $0.rule == fixture.name || $0.severity == .error }.map(\.identity) == [])
  }

  @Test("the default repair gives exactly the bytes written down, and does nothing to them", arguments: RuleFixture.all)
  func repair(_ fixture: RuleFixture) throws {
    let file = try fixture.expected().repaired ?? "fails.json"
    let repaired = String(decoding: try fixture.bytes(file), as: UTF8.self)
    #expect(try sanitize(fixture, "fails.json") == repaired)
    #expect(try sanitize(fixture, file) == repaired)
  }

  @Test("the healthy body comes back byte for byte", arguments: RuleFixture.all)
  func silence(_ fixture: RuleFixture) throws {
    let body = String(decoding: try fixture.bytes("passes.json"), as: UTF8.self)
    #expect(try sanitize(fixture, "passes.json") == body)
  }

  private func lint(_ fixture: RuleFixture, _ file: String) throws -> [Finding] {
    let expected = try fixture.expected()
    let dialect = try #require(Dialect(id: expected.dialect))
    let purpose = try #require(Purpose(rawValue: expected.purpose ?? "send"))
    return Linter(for: dialect, model: expected.model, purpose: purpose).lint(try fixture.bytes(file))
  }

  private func sanitize(_ fixture: RuleFixture, _ file: String) throws -> String {
    let expected = try fixture.expected()
    let dialect = try #require(Dialect(id: expected.dialect))
    let purpose = try #require(Purpose(rawValue: expected.purpose ?? "send"))
    let sanitizer = Sanitizer(for: dialect, model: expected.model, options: Pipeline.Options(purpose: purpose))
    return String(decoding: try sanitizer.sanitize(fixture.bytes(file)).bytes, as: UTF8.self)
  }
}
