import Foundation
import TestSupport
import Testing

@Suite("Runs of lint --fix and --diff")
struct FixRunTests {
  private let folder: TemporaryFolder
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Fixtures/corrupted").standardizedFileURL

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, _ name: String) throws -> String {
    try folder.write(Array(text.utf8), to: name)
  }

  private func run(_ arguments: String..., input: String = "") throws -> Tool.Run {
    try Tool.run(arguments, input: Data(input.utf8), in: folder.path)
  }

  private func text(_ name: String) throws -> String { String(decoding: try folder.read(name), as: UTF8.self) }

  @Test("a safe repair is written, the old file is the backup, and the report is of what is left")
  func fix() throws {
    let path = try write(Wire.orphan, "s.json")
    let run = try run("--fix", "s.json", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(#""errors": 0"#))
    #expect(run.errors.contains("fixed s.json"))
    #expect(try text("s.json.bak") == Wire.orphan)
    #expect(try text("s.json") != Wire.orphan)
    #expect(try Tool.run(path).status == 0)
  }

  @Test("a healthy file is not touched")
  func healthy() throws {
    let path = try write(Wire.clean, "s.json")
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    let run = try run("--fix", "s.json")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["s.json"])
  }

  @Test("what only a loss would repair is left, and decides the exit status")
  func lossy() throws {
    _ = try write(Wire.refused, "s.json")
    #expect(try run("--fix", "s.json").status == 1)
    #expect(try text("s.json") == Wire.refused)
  }

  @Test("a last answer is kept whatever is asked for", arguments: ["--fix", "--unsafe-fixes"])
  func lastAnswer(_ flag: String) throws {
    _ = try write(Wire.refused, "s.json")
    let run = try run(flag, "s.json")
    #expect(run.status == 1)
    #expect(try text("s.json").contains(#""content":"yes""#))
  }

  @Test("--backup names the old file, --no-backup keeps none")
  func backups() throws {
    _ = try write(Wire.twice, "a.json")
    _ = try write(Wire.twice, "b.json")
    #expect(try run("--fix", "--backup", "~", "a.json").status == 0)
    #expect(try run("--fix", "--no-backup", "b.json").status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.json", "a.json~", "b.json"])
    let bad = try run("--fix", "--backup", "../x", "a.json")
    #expect(bad.status == 2 && bad.errors.contains("suffix"))
  }

  @Test("--diff prints what git applies, writes nothing, and exits with 1 if something would change")
  func diff() throws {
    _ = try write(Wire.twice + "\n", "s.json")
    let patch = try run("--diff", "s.json")
    #expect(patch.status == 1)
    #expect(patch.output.hasPrefix("--- a/s.json\n+++ b/s.json\n@@ -1 +1 @@\n"))
    #expect(try text("s.json") == Wire.twice + "\n")
    let applied = try Tool.shell(#""$0" --diff s.json | git apply --unidiff-zero"#, in: folder.path)
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(try text("s.json") == Wire.clean + "\n")
    let none = try run("--diff", "s.json")
    #expect(none.status == 0 && none.output.isEmpty)
  }

  @Test("--diff of standard input shows it under its name")
  func diffOfInput() throws {
    let run = try run("--diff", "-", "--stdin-filename", "x.json", input: Wire.twice)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("--- a/x.json\n"))
  }

  @Test("standard input cannot be fixed in place")
  func input() throws {
    let run = try run("--fix", "-", input: Wire.twice)
    #expect(run.status == 2)
    #expect(run.errors.contains("standard input cannot be fixed in place"))
  }

  @Test("a file that somebody has open is left alone: exit status 2, one message, the same bytes")
  func inUse() throws {
    #if os(Linux)
      _ = try write(Wire.twice, "s.json")
      let run = try Tool.shell(#"exec 5>>s.json; "$0" --fix s.json 5>&-"#, in: folder.path)
      #expect(run.status == 2)
      #expect(run.errors.split(separator: "\n").count == 2)
      #expect(run.errors.hasPrefix("error: s.json is left alone: another process has it open\nhelp: "))
      #expect(try text("s.json") == Wire.twice)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["s.json"])
    #else
      print("skipped: this system has no leases")
    #endif
  }

  @Test("a hard link is left alone, and the other files are fixed")
  func hardLink() throws {
    let path = try write(Wire.twice, "a.json")
    try FileManager.default.linkItem(atPath: path, toPath: folder.file("twin.json"))
    _ = try write(Wire.twice, "b.json")
    let run = try run("--fix", "a.json", "b.json")
    #expect(run.status == 2)
    #expect(try text("a.json") == Wire.twice)
    #expect(try text("b.json") == Wire.clean)
  }

  @Test("only the rules that were chosen are repaired")
  func select() throws {
    let two = #"{"messages":[\#(Wire.user),\#(Wire.user),{"role":"tool","tool_call_id":"c1","content":"x"}]}"#
    _ = try write(two, "a.json")
    #expect(try run("--fix", "--select", "orphan-tool-result", "a.json").status == 0)
    let left = try run("a.json", "--fail-on", "warning")
    #expect(left.output.contains("duplicate-user-turn") && !left.output.contains("orphan-tool-result"))
    _ = try write(two, "b.json")
    #expect(try run("--fix", "--ignore", "orphan-tool-result", "b.json").status == 0)
    #expect(try run("b.json").output.contains("orphan-tool-result"))
  }

  @Test("of bodies a line only the broken ones change, and an archive keeps its last answer")
  func bodies() throws {
    let archive = #"{"messages":[\#(Wire.user),\#(Wire.answer)]}"#
    _ = try write([archive, Wire.orphan, archive, Wire.refused, ""].joined(separator: "\r\n"), "s.jsonl")
    let run = try run("--fix", "--input", "bodies", "s.jsonl")
    #expect(run.status == 1, "the answer of a request stays, and is an error")
    let lines = try text("s.jsonl").split(separator: "\r\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0] == archive && lines[2] == archive && lines[3] == Wire.refused)
    #expect(lines[1] != Wire.orphan)
  }

  @Test(
    "a session of Claude Code is clean after a fix, its other lines and all its texts are there",
    arguments: [
      "healthy", "late-result", "open-call-at-end", "open-call-in-middle", "retry-duplicate-after-api-error",
      "retry-duplicate", "stub-empty", "torn-last-line", "torn-result",
    ])
  func sessions(_ name: String) throws {
    let session = Self.fixtures.appendingPathComponent("\(name)-claude-code/session.jsonl")
    let before = String(decoding: try Data(contentsOf: session), as: UTF8.self)
    _ = try write(before, "s.jsonl")
    let diff = try run("--diff", "s.jsonl")
    #expect(diff.status == (name == "healthy" ? 0 : 1))
    let run = try run("--fix", "s.jsonl")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try self.run("--fail-on", "warning", "s.jsonl").status == 0)
    let after = try text("s.jsonl")
    for uuid in before.matches(of: /"uuid":"([^"]+)"/).map(\.1) {
      #expect(after.contains("\"uuid\":\"\(uuid)\""), "the record \(uuid) is gone")
    }
    let lines = Set(after.split(separator: "\n"))
    for line in before.split(separator: "\n").dropLast(name.hasPrefix("torn") ? 1 : 0) where !lines.contains(line) {
      let stripped = line.replacing(/"parentUuid":(null|"[^"]+")/, with: "")
      #expect(lines.contains { $0.replacing(/"parentUuid":(null|"[^"]+")/, with: "") == stripped }, "\(line)")
    }
  }

  @Test("an error of both kinds is not hidden: an unreadable file beside a fixed one")
  func missing() throws {
    _ = try write(Wire.twice, "s.json")
    let run = try run("--fix", "none.json", "s.json")
    #expect(run.status == 2)
    #expect(try text("s.json") == Wire.clean)
  }
}
