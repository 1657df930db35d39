import ConversationHistory
import Foundation
import Testing

/// Histories that agents saved in files of their own, in the words of a wire; the sessions of Claude Code have tests of
/// their own.
@Suite("Recorded samples of histories")
struct SampleHistoryTests {
  /// Files whose messages look like a wire's and are not: why each gives errors.
  static let exceptions = [
    "amp/git-ai-project__git-ai__fixtures-amp-threads-T-019ca1f6-7f21-77b5-a308-65416ebbdf48.json":
      "results name their call in `toolUseID` and hold a `run`",
    "cline/cline__cline__fixtures-session-session.messages.json":
      "files are blocks of the type `file` with a path, and messages carry `ts` and `metrics`",
    "openclaw-telemetry/meridianlabs-ai__inspect_scout__tests-fixtures-sample-telemetry.jsonl":
      "messages are those of pi: calls are `toolCall`, results have the role `toolResult`",
    "codex/shleder__codex-rescue__gate2-third-failure-session-rollout-sanitized.jsonl":
      "whoever published the file cut the `summary` out of the reasoning items",
    "swe-agent/SWE-agent__SWE-agent__eplay__marshmallow-code__marshmallow-1867__function_calling__install-1-"
      + "marshmallow-code__marshmallow-1867.traj":
      "tool messages name their calls in a list, `tool_call_ids`",
  ]

  @Test("no recorded history in a wire's words gives an error, five files aside")
  func noFalseAlarm() throws {
    guard let root = ProcessInfo.processInfo.environment["HISTORYLINT_SHARED"] else {
      print("skipped: HISTORYLINT_SHARED is not set, samples are not read")
      return
    }
    let folder = URL(fileURLWithPath: root).appendingPathComponent("samples")
    var (files, histories) = (0, 0)
    var refused: Set<String> = []
    for entry in try SampleEntry.recorded(in: folder) where entry.format != "claude-code" {
      let found = SampleHistories(try Data(contentsOf: folder.appendingPathComponent(entry.file)), entry.format)
      if !found.lists.isEmpty { files += 1 }
      for list in found.lists {
        histories += 1
        let errors = Linter(for: found.dialect, purpose: .resume).lint(list).filter { $0.severity == .error }
        guard Self.exceptions[entry.file] == nil else {
          if !errors.isEmpty { refused.insert(entry.file) }
          continue
        }
        #expect(errors.map { "\($0.path): \($0.rule)" } == [], "\(entry.file)")
      }
    }
    print("\(histories) histories in a wire's words in \(files) recorded sample files")
    #expect(refused == Set(Self.exceptions.keys))
    #expect(Self.exceptions.count <= 5)
    #expect(histories >= 20)
  }
}

/// A line of the index of the samples.
private struct SampleEntry: Decodable {
  var file: String
  var format: String
  var origin: String

  static func recorded(in folder: URL) throws -> [SampleEntry] {
    let index = try String(contentsOf: folder.appendingPathComponent("INDEX.jsonl"), encoding: .utf8)
    return try index.split(separator: "\n")
      .map { try JSONDecoder().decode(SampleEntry.self, from: Data($0.utf8)) }
      .filter { $0.origin == "recorded" }
  }
}

/// The lists of messages in a file, wherever they stand in its JSON.
private struct SampleHistories {
  /// Each list written as JSON.
  private(set) var lists: [[UInt8]] = []
  let dialect: Dialect

  init(_ file: Data, _ format: String) {
    switch format {
    case "codex": dialect = .openAIResponses
    case "amp", "cline", "openclaw-telemetry": dialect = .anthropic
    default: dialect = .openAIChat
    }
    let values = Self.values(file)
    if format == "codex" {
      // A line of a rollout holds one item of the input.
      let items = values.compactMap { $0 as? [String: Any] }.filter { $0["type"] as? String == "response_item" }
      add(items.compactMap { $0["payload"] })
    } else {
      for value in values { collect(value) }
    }
  }

  /// The whole file, or its lines.
  private static func values(_ file: Data) -> [Any] {
    if let whole = try? JSONSerialization.jsonObject(with: file) { return [whole] }
    return file.split(separator: 0x0A).compactMap { try? JSONSerialization.jsonObject(with: Data($0)) }
  }

  private mutating func collect(_ value: Any) {
    if let list = value as? [Any] {
      if !list.isEmpty, list.allSatisfy(Self.isMessage) { add(list) } else { for element in list { collect(element) } }
    } else if let object = value as? [String: Any] {
      for key in object.keys.sorted() { object[key].map { collect($0) } }
    }
  }

  private static func isMessage(_ value: Any) -> Bool {
    guard let object = value as? [String: Any] else { return false }
    return object["role"] is String && (object["content"] != nil || object["tool_calls"] != nil)
  }

  private mutating func add(_ list: [Any]) {
    guard !list.isEmpty, let data = try? JSONSerialization.data(withJSONObject: list) else { return }
    lists.append([UInt8](data))
  }
}
