import ConversationHistory
import Foundation
import SessionFiles
import TestSupport
import Testing

@Suite("Samples of sessions")
struct SampleFormatTests {
  /// The formats of INDEX.jsonl, by the id that their files are told to have here.
  private static let ids = [
    "claude-code": "claude-code", "cline": "cline", "codex": "codex", "copilot-cli": "copilot-cli",
    "gemini-cli": "gemini-cli", "hermes": "hermes", "opencode": "opencode", "opencode-events": "opencode-events",
    "pi": "pi", "qwen-code": "qwen-code",
  ]

  /// Files that are something else than their folder says, each with what they are told as and why.
  private static let exceptions = [
    // Counts of tokens and an export by another program.
    "claude-code/ryoppippi__ccusage__project-alpha-session-alpha-chat.jsonl": "body",
    "claude-code/ryoppippi__ccusage__project-beta-session-beta-chat.jsonl": "body",
    "claude-code/simonw__claude-code-transcripts__sample_session.json": "body",
    // The log of events that Hermes keeps beside its sessions.
    "hermes/Sinity__polylogue__fixtures-origin-capability-hermes-session.jsonl": "hermes-events",
  ]

  /// Recordings that are no healthy sessions.
  private static let damaged = [
    // A question for leave was open when the recording ended.
    "opencode-events/remorses__kimaki__session-handler-event-stream-fixtures-real-session-permission-external-file.jsonl":
      ["unanswered-tool-call"],
    // All texts were replaced by one word, and the summaries of the reasoning were taken out.
    "codex/shleder__codex-rescue__gate2-third-failure-session-rollout-sanitized.jsonl": [
      "duplicate-user-turn", "missing-field", "missing-field",
    ],
  ]

  private struct Entry: Decodable {
    var file: String
    var format: String
    var origin: String
  }

  private static func samples() throws -> [(entry: Entry, id: String, bytes: [UInt8])]? {
    guard let folder = SharedData.folder("samples") else { return nil }
    let index = try String(contentsOf: folder.appendingPathComponent("INDEX.jsonl"), encoding: .utf8)
    return try index.split(separator: "\n").compactMap { line in
      let entry = try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
      guard let id = ids[entry.format] else { return nil }
      return (entry, id, [UInt8](try Data(contentsOf: folder.appendingPathComponent(entry.file))))
    }
  }

  @Test("every sample is told as what the index says, or as a listed exception")
  func recognition() throws {
    guard let samples = try Self.samples() else { return }
    for sample in samples {
      let told = Reading.lint(sample.bytes).kind.rawValue
      #expect(told == Self.exceptions[sample.entry.file] ?? sample.id, "\(sample.entry.file)")
    }
    #expect(samples.count >= 130)
  }

  @Test("every sample gives the messages that a naive count gives")
  func counts() throws {
    guard let samples = try Self.samples() else { return }
    var counted = 0
    for sample in samples {
      guard let naive = NaiveCount.messages(in: sample.bytes, of: Self.exceptions[sample.entry.file] ?? sample.id)
      else { continue }
      counted += 1
      #expect(Reading.lint(sample.bytes).messages == naive, "\(sample.entry.file)")
    }
    #expect(counted >= 55)
  }

  @Test("no recorded session is refused, and none is damaged")
  func recorded() throws {
    guard let samples = try Self.samples() else { return }
    var silent = 0
    for sample in samples where sample.entry.origin == "recorded" && sample.id != "claude-code" {
      let found = Reading.lint(sample.bytes).findings.filter { $0.severity != .info }
      #expect(found.map(\.rule) == Self.damaged[sample.entry.file] ?? [], "\(sample.entry.file)")
      silent += 1
    }
    #expect(silent >= 12)
  }

  @Test("the size of the chunks changes nothing")
  func chunks() throws {
    guard let samples = try Self.samples() else { return }
    for sample in samples where sample.id != "claude-code" {
      let report = Reading.lint(sample.bytes).essence
      #expect(Reading.lint(sample.bytes, chunk: 997).essence == report, "\(sample.entry.file)")
    }
  }
}
