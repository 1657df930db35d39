import ConversationHistory
import Foundation
import HistoryJSON
import SessionFiles
import TestSupport
import Testing

@Suite("Sample sessions of Claude Code")
struct ClaudeCodeSampleTests {
  @Test("every sample is read as a session, and repaired without a new error or a changed kept line")
  func walk() throws {
    guard let files = try Self.sessions() else { return }
    var (histories, changed) = (0, 0)
    for file in files {
      let report = Reading.lint(file.bytes)
      #expect(report.kind == .claudeCode, "\(file.name)")
      histories += report.histories
      let count = NaiveSessionReader(file.bytes)
      #expect(report.histories == count.histories, "\(file.name)")
      #expect(report.messages == count.messages, "\(file.name)")
      #expect(Reading.lint(file.bytes, chunk: 4096).essence == report.essence, "\(file.name)")
      let output = Reading.sanitize(file.bytes)
      if output.bytes != file.bytes { changed += 1 }
      checkErrors(file.name, report, Reading.lint(output.bytes))
      checkLines(file.name, file.bytes, output.bytes)
      let again = Reading.sanitize(output.bytes)
      let isSame = again.bytes == output.bytes
      #expect(isSame, "\(file.name) is not the same after a second repair")
    }
    print("\(files.count) sample sessions, \(histories) histories, \(changed) repaired")
    #expect(files.count >= 70)
    #expect(histories >= files.count)
  }

  /// A repair adds no error; findings are known by their identity.
  private func checkErrors(_ name: String, _ before: InputReport, _ after: InputReport) {
    var known: [String: Int] = [:]
    for finding in before.findings where finding.severity == .error {
      known[finding.identity, default: 0] += 1
    }
    for finding in after.findings where finding.severity == .error {
      known[finding.identity, default: 0] -= 1
      #expect(known[finding.identity, default: 0] >= 0, "\(name): \(finding)")
    }
    #expect(after.histories == before.histories, "\(name)")
  }

  /// Lines come out as they were; of one that changed all stays but its message and whom it names.
  private func checkLines(_ name: String, _ before: [UInt8], _ after: [UInt8]) {
    func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
      bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    }
    func uuid(_ line: ArraySlice<UInt8>) -> String? { object(line)?["uuid"] as? String }
    let known = Set(lines(before))
    for line in lines(after) where !known.contains(line) {
      guard let own = uuid(line) else {
        Issue.record("\(name): a line without a uuid was changed")
        continue
      }
      // A line of a new uuid is one that was added.
      guard let original = lines(before).last(where: { uuid($0) == own }) else { continue }
      #expect(envelope(original) == envelope(line), "\(name): \(own)")
    }
  }

  private func object(_ line: ArraySlice<UInt8>) -> [String: Any]? {
    try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
  }

  private func envelope(_ line: ArraySlice<UInt8>) -> NSDictionary {
    let changing: Set = [
      "message", "parentUuid", "logicalParentUuid", "leafUuid", "messageId", "sourceToolAssistantUUID",
    ]
    return NSDictionary(dictionary: (object(line) ?? [:]).filter { !changing.contains($0.key) })
  }

  @Test("no session that was recorded is refused, two that were aborted in their last thought among them")
  func recorded() throws {
    guard let files = try Self.sessions(), let folder = SharedData.folder("samples") else { return }
    let index = try String(contentsOf: folder.appendingPathComponent("INDEX.jsonl"), encoding: .utf8)
    var count = 0
    for line in index.split(separator: "\n") {
      let entry = try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
      guard entry.origin == "recorded", let file = files.first(where: { entry.file == "claude-code/" + $0.name })
      else { continue }
      count += 1
      let errors = Reading.lint(file.bytes).findings.filter { $0.severity == .error }
      #expect(errors == [], "\(file.name)")
    }
    print("\(count) recorded sessions")
    #expect(count >= 20)
  }

  private struct Entry: Decodable {
    var file: String
    var origin: String
  }

  @Test("what stands beside the sessions and is none is told so, and given back as it is")
  func foreign() throws {
    guard let files = try SharedData.files("samples/claude-code") else { return }
    for file in files where Self.foreign.contains(file.name) {
      #expect(Reading.lint(file.bytes).rules == ["invalid-json"])
      let output = Reading.sanitize(file.bytes)
      let isSame = output.bytes == file.bytes
      #expect(isSame && !output.foundHistory)
    }
  }

  /// Two files of usage counts, and an export by another program.
  private static let foreign: Set = [
    "ryoppippi__ccusage__project-alpha-session-alpha-chat.jsonl",
    "ryoppippi__ccusage__project-beta-session-beta-chat.jsonl",
    "simonw__claude-code-transcripts__sample_session.json",
  ]

  private static func sessions() throws -> [(name: String, bytes: [UInt8])]? {
    try SharedData.files("samples/claude-code")?.filter { !foreign.contains($0.name) }
  }
}
