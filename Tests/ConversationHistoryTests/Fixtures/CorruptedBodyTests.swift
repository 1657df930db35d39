import ConversationHistory
import Foundation
import TestSupport
import Testing

@Suite("Corrupted request bodies")
struct CorruptedBodyTests {
  @Test("there are at least 24 fixtures")
  func count() {
    #expect(CorruptedFixture.bodies.count >= 24)
  }

  @Test("every folder of corrupted histories is one that the tests read")
  func folders() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: CorruptedFixture.root.path)
    #expect(CorruptedFixture.all.map(\.name) == names.filter { !$0.hasPrefix(".") }.sorted())
  }

  @Test("lint gives exactly the findings written down", arguments: CorruptedFixture.bodies)
  func findings(_ fixture: CorruptedFixture) throws {
    let dialect = try #require(Dialect(id: fixture.expected.dialect))
    let linter = Linter(for: dialect, model: fixture.option("--model"))
    let found = linter.lint(try fixture.bytes("history.json"))
    #expect(found.map(CorruptedFixture.Expected.Finding.init) == fixture.expected.findings)
  }

  @Test("sanitize gives exactly the bytes written down", arguments: CorruptedFixture.bodies)
  func repair(_ fixture: CorruptedFixture) throws {
    let output = try sanitized(fixture, fixture.bytes("history.json"))
    let repaired = try fixture.bytes("repaired.json")
    try #require(
      output.bytes == repaired,
      "\(String(decoding: output.bytes, as: UTF8.self)) is not \(String(decoding: repaired, as: UTF8.self))"
    )
    #expect(output.dialect.id == fixture.expected.dialect)
    let status = output.remaining.contains { $0.severity == .error } ? 1 : 0
    #expect(status == fixture.expected.sanitizeStatus)
  }

  @Test("sanitize changes nothing in its own output", arguments: CorruptedFixture.bodies)
  func idempotence(_ fixture: CorruptedFixture) throws {
    let repaired = try fixture.bytes("repaired.json")
    let output = try sanitized(fixture, repaired)
    let isSame = output.bytes == repaired
    #expect(isSame)
    #expect(output.isUnchanged)
  }

  private func sanitized(_ fixture: CorruptedFixture, _ bytes: [UInt8]) throws -> Sanitized {
    let options = Pipeline.Options(toolPrefix: fixture.option("--tool-prefix"))
    return try Sanitizer(model: fixture.option("--model"), options: options).sanitize(bytes)
  }
}
