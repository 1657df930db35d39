import ConversationHistory
import SessionFiles
import TestSupport
import Testing

@Suite("Corrupted sessions")
struct CorruptedSessionTests {
  @Test("there are at least 9 fixtures of sessions and 70 of bodies")
  func count() {
    #expect(CorruptedFixture.sessions.count >= 9)
    #expect(CorruptedFixture.bodies.count >= 70)
  }

  @Test("lint gives exactly the findings written down", arguments: CorruptedFixture.sessions)
  func findings(_ fixture: CorruptedFixture) throws {
    let report = Reading.lint(try fixture.bytes("session.jsonl"), fixture.options)
    #expect(report.kind == .claudeCode)
    #expect(report.dialect.id == fixture.expected.dialect)
    #expect(
      report.findings.map(CorruptedFixture.Expected.Finding.init) == fixture.expected.findings)
  }

  @Test("sanitize gives exactly the bytes written down", arguments: CorruptedFixture.sessions)
  func repair(_ fixture: CorruptedFixture) throws {
    let output = Reading.sanitize(try fixture.bytes("session.jsonl"), fixture.options)
    let repaired = try fixture.bytes("repaired.jsonl")
    try #require(output.bytes == repaired, "\(output.text)")
    #expect(output.foundHistory)
    #expect((output.hasErrors ? 1 : 0) == fixture.expected.sanitizeStatus)
  }

  @Test("sanitize changes nothing in its own output", arguments: CorruptedFixture.sessions)
  func idempotence(_ fixture: CorruptedFixture) throws {
    let repaired = try fixture.bytes("repaired.jsonl")
    let output = Reading.sanitize(repaired, fixture.options)
    let isSame = output.bytes == repaired
    #expect(isSame)
    #expect(output.records.allSatisfy { $0.outcome.edits.isEmpty })
  }

  @Test("the size of the chunks changes nothing", arguments: CorruptedFixture.all)
  func chunks(_ fixture: CorruptedFixture) throws {
    let bytes = try fixture.input
    let report = Reading.lint(bytes, fixture.options).essence
    let output = Reading.sanitize(bytes, fixture.options).bytes
    for chunk in [1, 7, 4096] {
      #expect(Reading.lint(bytes, fixture.options, chunk: chunk).essence == report)
      let isSame = Reading.sanitize(bytes, fixture.options, chunk: chunk).bytes == output
      #expect(isSame, "\(chunk)")
    }
  }

  @Test("a body is told and linted as written down", arguments: CorruptedFixture.bodies)
  func bodies(_ fixture: CorruptedFixture) throws {
    let report = Reading.lint(try fixture.input, fixture.options)
    #expect(report.kind == .body)
    #expect(report.histories == 1)
    #expect(report.dialect.id == fixture.expected.dialect)
    #expect(
      report.findings.map(CorruptedFixture.Expected.Finding.init) == fixture.expected.findings)
  }

  @Test("a body is repaired as written down", arguments: CorruptedFixture.bodies)
  func repairOfBodies(_ fixture: CorruptedFixture) throws {
    let output = Reading.sanitize(
      try fixture.input, fixture.options,
      pipelineOptions: Pipeline.Options(toolPrefix: fixture.option("--tool-prefix")))
    let repaired = try fixture.bytes("repaired.json")
    try #require(output.bytes == repaired, "\(output.text)")
  }
}

extension CorruptedFixture {
  fileprivate var options: InputOptions { InputOptions(model: option("--model")) }

  fileprivate var input: [UInt8] {
    get throws {
      try bytes(expected.input == "claude-code" ? "session.jsonl" : "history.json")
    }
  }
}
