import ConversationHistory
import TestSupport
import Testing

@Suite("The fixtures of the rules")
struct RuleFixtureTests {
  /// Rules that have their tests elsewhere.
  static let withoutFixture: Set<String> = [
    // No history to read.
    "invalid-json",
    // Too large for a file: SizeRuleTests.
    "request-too-large", "too-many-messages",
    // The repair makes up a name with a hash, which no hand can write: RenameTests, SpecificationRowTests.
    "invalid-tool-call-id", "invalid-message-name",
  ]

  @Test("every rule has a folder of fixtures, or is found in a corrupted history", arguments: Rule.all.map(\.id))
  func folders(_ id: String) {
    // What is wrong with a file has its fixtures under Fixtures/sessions.
    guard Rule.named(id)?.group != .files else { return }
    let isCorruption = CorruptedFixture.all.contains { $0.expected.findings.contains { $0.rule == id } }
    #expect(isCorruption || Self.withoutFixture.contains(id) || RuleFixture.all.contains { $0.name == id })
  }

  @Test("a rule is excused from a folder only if it exists and has none", arguments: withoutFixture.sorted())
  func excused(_ id: String) {
    #expect(Rule.named(id) != nil)
    #expect(!RuleFixture.all.contains { $0.name == id })
  }

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
