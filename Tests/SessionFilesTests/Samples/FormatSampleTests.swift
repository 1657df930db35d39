import ConversationHistory
import Foundation
import SessionFiles
import TestSupport
import Testing

@Suite("Samples of other agents and of datasets")
struct FormatSampleTests {
  /// The formats of INDEX.jsonl, by the id that their files are told to have here.
  private static let ids = [
    "amp": "amp", "droid": "droid", "cursor": "cursor", "kimi": "kimi", "openhands": "openhands",
    "swe-agent": "swe-agent", "openai-agents": "openai-agents", "chatgpt-export": "chatgpt-export",
    "langsmith": "langsmith", "inspect-eval": "inspect-eval", "adk-gemini": "adk-gemini",
    "openai-batch": "openai-batch", "sharegpt": "sharegpt", "openai-chat-trajectories": "trajectories",
    "messages-dataset": "openai-finetuning",
  ]

  /// Files that are something else than their folder says, each with what they are told as and why.
  private static let exceptions = [
    // A bare list of messages, in which nothing tells of the agent.
    "swe-agent/SWE-agent__mini-swe-agent__github_issue.traj.json": "messages",
    "swe-agent/SWE-agent__mini-swe-agent__local.traj.json": "messages",
    // Numbers of tokens, not the conversation that they stand for.
    "sharegpt/axolotl-ai-cloud__axolotl__tests-fixtures-conversation.tokenized_llama2chat.json": "body",
  ]

  /// Files that are not silent, each with what is found and why.
  private static let damaged = [
    "sharegpt/axolotl-ai-cloud__axolotl__tests-fixtures-conversation.tokenized_llama2chat.json": ["invalid-json"],
    // The results of the tools stand there alone, to test how they are written.
    "inspect-eval/UKGovernmentBEIS__inspect_ai__log-test_eval_log-log_tool_call_error.json": Array(
      repeating: "orphan-tool-result", count: 11),
    // The prompt was sent three times before the first answer came, and a compaction keeps the words of the user.
    "kimi/jazzyalex__agent-sessions__agents-kimi-assistant_tools.jsonl": [
      "duplicate-user-turn", "duplicate-user-turn",
    ],
  ]

  private struct Entry: Decodable {
    var file: String
    var format: String
  }

  private static func samples() throws -> [(file: String, id: String, bytes: [UInt8])]? {
    guard let folder = SharedData.folder("samples") else { return nil }
    let index = try String(contentsOf: folder.appendingPathComponent("INDEX.jsonl"), encoding: .utf8)
    return try index.split(separator: "\n").compactMap { line in
      let entry = try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
      guard let id = ids[entry.format] else { return nil }
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(entry.file)))
      return (entry.file, exceptions[entry.file] ?? id, bytes)
    }
  }

  @Test("every sample is told as what the index says, or as a listed exception")
  func recognition() throws {
    guard let samples = try Self.samples() else { return }
    for sample in samples { #expect(Reading.lint(sample.bytes).kind.rawValue == sample.id, "\(sample.file)") }
    #expect(samples.count >= 50)
  }

  /// Folders whose files are collected for detection alone: what each is told as, with `body` for what nothing knows.
  private static let others = [
    // Pieces of other agents' stores; those of VS Code, of Continue and of Cursor's database are not read.
    "misc-agents": ["opencode", "copilot-cli", "body"],
    // Answers of the API alone, as a test server gives them back.
    "gemini-cli-recorded": ["body"],
    // Request bodies.
    "wire-mistral": ["body"],
    // Events for a dashboard, some of which hold the messages of a request.
    "openclaw-telemetry": ["bodies"],
  ]

  @Test("no format takes a file that is none of its own")
  func others() throws {
    for (folder, kinds) in Self.others {
      guard let files = try SharedData.files("samples/\(folder)") else { return }
      for file in files {
        let report = Reading.lint(file.bytes)
        #expect(kinds.contains(report.kind.rawValue), "\(file.name)")
        if report.histories == 0, report.kind == .body { #expect(report.rules == ["invalid-json"], "\(file.name)") }
      }
    }
  }

  @Test("every sample gives the messages that a naive count gives")
  func counts() throws {
    guard let samples = try Self.samples() else { return }
    var counted = 0
    for sample in samples {
      guard let naive = NaiveFormatCount.messages(in: sample.bytes, of: sample.id) else { continue }
      counted += 1
      #expect(Reading.lint(sample.bytes).messages == naive, "\(sample.file)")
    }
    #expect(counted >= 47)
  }

  @Test("every sample is silent, but for what is listed")
  func silence() throws {
    guard let samples = try Self.samples() else { return }
    for sample in samples {
      let report = Reading.lint(sample.bytes)
      #expect(report.findings.map(\.rule) == Self.damaged[sample.file] ?? [], "\(sample.file)")
      #expect(Reading.lint(sample.bytes, chunk: 997).essence == report.essence, "\(sample.file)")
    }
  }

  @Test("what repairs itself is the same after a second repair, and what is silent stays as it is")
  func repair() throws {
    guard let samples = try Self.samples() else { return }
    for sample in samples where Self.damaged[sample.file] == nil {
      guard let format = SessionFormat.named(sample.id), format.isRepairable else { continue }
      let output = Reading.sanitize(sample.bytes, InputOptions(kind: InputKind(format)))
      let isSame = output.bytes == sample.bytes
      #expect(isSame && output.foundHistory == (Reading.lint(sample.bytes).histories > 0), "\(sample.file)")
    }
  }
}
