import ConversationHistory
import Foundation
import SessionFiles
import TestSupport
import Testing

/// The resume test: what `--fix` makes of each fixture.
@Suite("Fixed sessions")
struct FixedSessionTests {
  static let fixtures = SessionFixture.all.filter { $0.fixed != nil }

  @Test("there are fixed sessions of Claude Code, Codex and Hermes")
  func formats() {
    let formats = Set(Self.fixtures.map(\.expected.format))
    #expect(formats.isSuperset(of: ["claude-code", "codex", "hermes"]))
    #expect(Self.fixtures.count { $0.expected.format == "claude-code" } >= 15)
  }

  @Test("a fix gives exactly the bytes written down", arguments: fixtures)
  func bytes(_ fixture: SessionFixture) throws {
    let repaired = FileRepair(InputOptions()).repaired(fixture.bytes)
    let text = String(decoding: repaired.bytes, as: UTF8.self)
    try #require(repaired.bytes == fixture.fixed, "\(repaired.refusal ?? "")\n\(text)")
  }

  @Test(
    "the fixed session is healthy when the user goes on with it, and a second fix changes nothing", arguments: fixtures)
  func healthy(_ fixture: SessionFixture) throws {
    let fixed = try #require(fixture.fixed)
    let report = Reading.lint(fixed, InputOptions(purpose: .resume))
    #expect(report.findings.filter { $0.severity > .info }.map(\.rule) == [])
    // What a fix adds is no record of an unknown type.
    let known = Set(fixture.expected.findings.map(\.rule))
    #expect(report.findings.allSatisfy { known.contains($0.rule) || $0.rule != "unknown-record-type" })
    let isSame = FileRepair(InputOptions()).repaired(fixed).bytes == fixed
    #expect(isSame)
  }

  @Test(
    "everything that was said, called and answered is still there, as often as before but for copies",
    arguments: fixtures)
  func texts(_ fixture: SessionFixture) throws {
    let after = SessionLeaves(try #require(fixture.fixed))
    let before = SessionLeaves(fixture.bytes)
    let copies = fixture.expected.findings.count { Self.collapsing.contains($0.rule) }
    #expect(!before.texts.isEmpty || !before.words.isEmpty)
    for (text, count) in before.texts {
      #expect(after.count(of: text) >= max(1, count - copies), "\(text)")
    }
    // Of a damaged line the words count: its texts may run into each other.
    let all = String(decoding: try #require(fixture.fixed), as: UTF8.self)
    for word in before.words { #expect(all.contains(word), "\(word)") }
  }

  /// The faults that one of two records is taken away for.
  private static let collapsing: Set = ["duplicate-user-turn", "duplicate-answer", "duplicate-record-id"]

  @Test("what cannot be fixed without a loss keeps every byte", arguments: SessionFixture.all)
  func unfixable(_ fixture: SessionFixture) {
    let repaired = FileRepair(InputOptions()).repaired(fixture.bytes)
    if fixture.fixed == nil, fixture.expected.findings.isEmpty { #expect(repaired.bytes == fixture.bytes) }
    // Whatever was done, nothing that was not there is wrong afterwards.
    let after = Reading.lint(repaired.bytes).findings.count { $0.severity == .error }
    let before = Reading.lint(fixture.bytes).findings.count { $0.severity == .error }
    #expect(after <= before)
  }

  @Test("no sample is made worse, and a fixed one stays as it is")
  func samples() throws {
    let formats = [
      "adk-gemini", "amp", "chatgpt-export", "claude-code", "cline", "codex", "copilot-cli", "cursor", "droid",
      "gemini-cli", "hermes", "inspect-eval", "kimi", "langsmith", "misc-agents", "openai-agents", "opencode",
      "openclaw-telemetry", "openhands", "pi", "qwen-code", "sharegpt", "swe-agent",
    ]
    let files = try formats.flatMap { try SharedData.files("samples/\($0)") ?? [] }
    guard !files.isEmpty else { return }
    var (changed, refused) = (0, 0)
    for file in files {
      let before = Reading.lint(file.bytes)
      let repaired = FileRepair(InputOptions()).repaired(file.bytes)
      if repaired.refusal != nil { refused += 1 }
      // What a fix is offered for is gone, or it is said why not.
      let left = Reading.lint(repaired.bytes).findings.filter { $0.fix?.applicability == .safe }.map(\.rule)
      #expect(left.isEmpty || repaired.refusal != nil, "\(file.name): \(left)")
      guard repaired.bytes != file.bytes else { continue }
      changed += 1
      let after = Reading.lint(repaired.bytes)
      #expect(
        after.findings.count { $0.severity == .error } <= before.findings.count { $0.severity == .error },
        "\(file.name)")
      let again = FileRepair(InputOptions()).repaired(repaired.bytes)
      let isSame = again.bytes == repaired.bytes
      #expect(isSame, "\(file.name)")
    }
    print("\(files.count) samples, \(changed) changed by a fix, \(refused) refused")
  }
}
