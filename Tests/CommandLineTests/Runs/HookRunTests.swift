import Foundation
import TestSupport
import Testing

@testable import historylint

@Suite("Hooks")
struct HookRunTests {
  private let folder: TemporaryFolder
  private let damaged: String
  private let healthy: String

  init() throws {
    folder = try TemporaryFolder()
    damaged = try folder.write(Self.session("open-call-in-middle-claude-code"), to: "damaged.jsonl")
    healthy = try folder.write(Self.session("healthy-claude-code"), to: "healthy.jsonl")
  }

  private static func session(_ name: String) throws -> [UInt8] {
    let source = CorruptedFixture.root.appendingPathComponent(name).appendingPathComponent("session.jsonl")
    return [UInt8](try Data(contentsOf: source))
  }

  private func event(_ name: String, _ path: String?, _ more: [String: String] = [:]) throws -> String {
    var event: [String: Any] = ["hook_event_name": name, "session_id": "s", "cwd": "/"]
    event["transcript_path"] = path ?? NSNull()
    event.merge(more) { $1 }
    return String(decoding: try JSONSerialization.data(withJSONObject: event), as: UTF8.self)
  }

  private func message(_ run: Tool.Run) throws -> String {
    let answer = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(answer?.keys.sorted() == ["systemMessage"] && run.errors.isEmpty && run.status == 0)
    return answer?["systemMessage"] as? String ?? ""
  }

  @Test(
    "a damaged session is told at the events at which it is sent, and at no other",
    arguments: [
      ("claude-code", ["SessionStart", "UserPromptSubmit", "PostToolBatch", "PreCompact"], ["Stop", "PreToolUse"]),
      ("codex", ["SessionStart", "UserPromptSubmit"], ["PreToolUse", "SubagentStop"]),
      ("gemini-cli", ["SessionStart", "BeforeAgent", "BeforeModel"], ["AfterModel", "SessionEnd"]),
    ])
  func events(host: String, checked: [String], others: [String]) throws {
    for name in checked {
      let text = try message(try Tool.run("hook", host, input: event(name, damaged)))
      #expect(
        text == "historylint: the history of this session has an error that the API refuses: tool call `toolu_01Count` "
          + "has no result (line 2); end the session, run historylint --fix \(damaged), and resume it")
      let blocked = try Tool.run("hook", host, "--block", input: event(name, damaged))
      #expect(blocked.status == 2 && blocked.output.isEmpty)
      #expect(
        blocked.errors.hasPrefix("historylint: the history of") && blocked.errors.split(separator: "\n").count == 1)
    }
    for name in others + ["Unheard"] {
      let run = try Tool.run("hook", host, "--block", input: event(name, damaged))
      #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
    }
  }

  @Test("a healthy session, one without a file yet, and one that lags are silent")
  func silence() throws {
    let lagging = Array(try String(contentsOfFile: healthy, encoding: .utf8).utf8.dropLast(40))
    let torn = try folder.write(lagging, to: "torn.jsonl")
    let source = CorruptedFixture.root.appendingPathComponent("open-call-at-end-claude-code/session.jsonl")
    for path in [healthy, torn, source.path, nil, "", folder.file("none.jsonl")] {
      let run = try Tool.run("hook", "claude-code", "--block", "--fail-closed", input: event("UserPromptSubmit", path))
      #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(path ?? "null"): \(run)")
    }
  }

  @Test("a session that would take too long to read is not read")
  func longSession() throws {
    let path = folder.file("long.jsonl")
    try FileManager.default.copyItem(atPath: damaged, toPath: path)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 256_000_001)
    let run = try Tool.run("hook", "claude-code", "--block", input: event("UserPromptSubmit", path))
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
  }

  @Test("a failure of the hook lets the agent go on, unless it is told otherwise")
  func failOpen() throws {
    let cases = [
      (["claude-code"], "no JSON", "standard input is no event of claude-code"),
      (["codex"], "{}", "standard input is no event of codex"),
      (["gemini-cli"], try event("BeforeModel", folder.path), "\(folder.path) is no file"),
      (["claude-cod"], "", "hook does not know \"claude-cod\"; did you mean claude-code?"),
      ([], "", "hook needs a host; one of claude-code, codex, gemini-cli"),
      (["--blok", "codex"], "", "unknown option --blok; did you mean --block?"),
    ]
    for (arguments, input, text) in cases {
      let open = try Tool.run(["hook"] + arguments, input: Data(input.utf8))
      #expect(try message(open) == "historylint: " + text)
      let closed = try Tool.run(["hook"] + arguments + ["--fail-closed"], input: Data(input.utf8))
      #expect(closed.status == 2 && closed.output.isEmpty && closed.errors == "historylint: \(text)\n")
    }
  }

  @Test("a refused request is explained, and a repaired copy is named and for its owner alone")
  func stopFailure() throws {
    let words =
      "API Error: 400 {\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\"messages.1: `tool_use` ids were found without `tool_result` blocks immediately after: toolu_01Count. Each `tool_use` block must have a corresponding `tool_result` block in the next message.\"}}"
    let before = try folder.read("damaged.jsonl")
    let more = ["error": "invalid_request", "last_assistant_message": words]
    let text = try message(try Tool.run("hook", "claude-code", input: event("StopFailure", damaged, more)))
    #expect(text.hasPrefix("historylint: the API refused the request: "))
    #expect(text.hasSuffix("; a repaired copy of the session is \(damaged).repaired"))
    let mode = try FileManager.default.attributesOfItem(atPath: damaged + ".repaired")[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try Tool.run("--fail-on", "warning", "--input", "claude-code", damaged + ".repaired").status == 0)
    #expect(try folder.read("damaged.jsonl") == before)
    let other = try event("StopFailure", damaged, ["error": "rate_limit", "last_assistant_message": words])
    #expect(try Tool.run("hook", "claude-code", input: other).output.isEmpty)
    let account = try event(
      "StopFailure", healthy,
      ["error": "invalid_request", "error_details": "Your credit balance is too low to access the Anthropic API."])
    #expect(try !message(try Tool.run("hook", "claude-code", input: account)).contains("repaired copy"))
    #expect(!FileManager.default.fileExists(atPath: healthy + ".repaired"))
  }

  @Test("a repaired copy is never written through a link that lies in wait")
  func link() throws {
    let target = try folder.write(Array("precious".utf8), to: "target")
    try FileManager.default.createSymbolicLink(atPath: damaged + ".repaired", withDestinationPath: target)
    let words = "messages.1: `tool_use` ids were found without `tool_result` blocks immediately after: toolu_01Count."
    let more = ["error": "invalid_request", "error_details": words]
    let text = try message(try Tool.run("hook", "claude-code", input: event("StopFailure", damaged, more)))
    #expect(text.hasSuffix("; cannot create \(damaged).repaired: too many symbolic links"))
    #expect(try folder.read("target") == Array("precious".utf8))
  }

  @Test("nothing of a hostile session or path is told raw, and no text of it")
  func hostile() throws {
    let body =
      #"{"model":"claude-opus-4-6","messages":[{"role":"user","content":"secret words"},{"role":"assistant","content":[{"type":"tool_use","id":"\u001b[31m::error::sk-ant-api03-CANARY0123456789","name":"x","input":{}}]},{"role":"user","content":"x"}]}"#
    let path = try folder.write(Array(body.utf8), to: "a\u{1B}[2J\n::error::.json")
    for block in [[], ["--block"]] {
      let run = try Tool.run(["hook", "codex"] + block, input: Data(try event("SessionStart", path).utf8))
      let said = run.output + run.errors
      #expect(said.contains("that the API refuses: ") && !said.contains("secret"))
      #expect(!said.unicodeScalars.contains("\u{1B}") && said.split(separator: "\n").count == 1)
      #expect(!said.contains("CANARY"))
    }
  }
}
