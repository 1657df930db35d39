import ConversationHistory
import SessionFiles
import Testing

@Suite("Fixtures of sessions")
struct SessionFixtureTests {
  @Test("every format of a session has a healthy fixture and a damaged one")
  func everyFormat() {
    let formats = Set(SessionFormat.all.filter(\.isSession).map(\.id)).subtracting(["claude-code"])
    for format in formats {
      let fixtures = SessionFixture.all.filter { $0.expected.format == format }
      #expect(fixtures.contains { $0.expected.findings.isEmpty }, "\(format)")
      #expect(fixtures.contains { !$0.expected.findings.isEmpty }, "\(format)")
    }
  }

  @Test("every kind of damage of a file is in a fixture")
  func everyDamage() {
    let found = Set(SessionFixture.all.flatMap { $0.expected.findings.map(\.rule) })
    for rule in Rule.all where rule.group == .files { #expect(found.contains(rule.id), "\(rule.id)") }
    #expect(found.contains("torn-line"))
  }

  @Test("a session is told, counted and linted as written down", arguments: SessionFixture.all)
  func findings(_ fixture: SessionFixture) {
    let report = Reading.lint(fixture.bytes)
    let expected = fixture.expected
    if expected.histories > 0 { #expect(report.kind.rawValue == expected.format) }
    #expect(report.dialect.id == expected.dialect)
    #expect(report.histories == expected.histories)
    #expect(report.messages == expected.messages)
    #expect(report.findings.map(SessionFixture.Expected.Finding.init) == expected.findings)
  }

  @Test("a healthy session stays so with its format named, and for an archive", arguments: SessionFixture.all)
  func healthy(_ fixture: SessionFixture) throws {
    guard fixture.expected.findings.isEmpty else { return }
    let kind = try #require(InputKind(rawValue: fixture.expected.format))
    let named = Reading.lint(fixture.bytes, InputOptions(kind: kind))
    #expect(named.findings.isEmpty && named.messages == fixture.expected.messages)
    #expect(Reading.lint(fixture.bytes, InputOptions(purpose: .saved)).findings.isEmpty)
  }

  @Test("the size of the chunks changes nothing", arguments: SessionFixture.all)
  func chunks(_ fixture: SessionFixture) {
    let report = Reading.lint(fixture.bytes).essence
    for chunk in [2, 7, 4096] { #expect(Reading.lint(fixture.bytes, chunk: chunk).essence == report) }
  }

  @Test("a finding has a place inside the file, on the line that it names", arguments: SessionFixture.all)
  func places(_ fixture: SessionFixture) throws {
    for finding in Reading.lint(fixture.bytes).findings {
      let place = try #require(finding.place)
      #expect(place.byteOffset + place.byteLength <= fixture.bytes.count)
      let line = fixture.bytes[..<place.byteOffset].count { $0 == 10 } + 1
      #expect(place.line == line, "\(finding.rule)")
      #expect(place.column >= 1)
    }
  }

  @Test(
    "what a fix is offered for is gone behind it, in one go; a healthy session keeps its bytes",
    arguments: SessionFixture.all)
  func fixing(_ fixture: SessionFixture) {
    let repaired = FileRepair(InputOptions()).repaired(fixture.bytes)
    #expect(repaired.refusal == nil)
    if fixture.expected.findings.isEmpty { #expect(repaired.bytes == fixture.bytes) }
    let again = Reading.lint(repaired.bytes)
    if fixture.expected.histories > 0 { #expect(again.kind.rawValue == fixture.expected.format) }
    #expect(again.findings.filter { $0.fix?.applicability == .safe }.map(\.rule) == [])
    let offered = Reading.lint(fixture.bytes).findings.count { $0.fix?.applicability == .safe }
    #expect(again.findings.count { $0.severity > .info } <= fixture.expected.findings.count - offered)
    #expect(FileRepair(InputOptions()).repaired(repaired.bytes).bytes == repaired.bytes)
  }

  @Test("no byte of a file makes the reader trap, and a cut file is read up to the cut", arguments: SessionFixture.all)
  func cuts(_ fixture: SessionFixture) {
    for end in stride(from: 0, to: fixture.bytes.count, by: max(1, fixture.bytes.count / 60)) {
      let report = Reading.lint(Array(fixture.bytes[..<end]))
      #expect(report.messages <= fixture.expected.messages + 3)
    }
  }
}
