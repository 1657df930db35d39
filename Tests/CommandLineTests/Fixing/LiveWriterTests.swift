import Foundation
import TestSupport
import Testing

/// `lint --fix` on a session that its agent still writes to.
@Suite("Fixing a session under its writer", .serialized)
struct LiveWriterTests {
  /// A line of a session of Claude Code; every tenth holds half of a surrogate pair, which `--fix` replaces.
  @Sendable private static func line(_ number: Int) -> String {
    let parent = number == 0 ? "null" : #""u\#(number - 1)""#
    let envelope = #"{"parentUuid":\#(parent),"sessionId":"s","uuid":"u\#(number)","number":\#(number),"#
    guard number.isMultiple(of: 2) else {
      return envelope
        + #""type":"assistant","message":{"id":"m\#(number)","role":"assistant","content":[{"type":"text","text":"yes"}]}}"#
    }
    let text = number.isMultiple(of: 10) ? #"go on \ud83d"# : "go on"
    return envelope + #""type":"user","message":{"role":"user","content":"\#(text) \#(number)"}}"#
  }

  /// The numbers of the lines of some files of a folder.
  private func numbers(_ folder: TemporaryFolder, _ names: [String]) throws -> [Int] {
    try names.flatMap { name in
      String(decoding: try folder.read(name), as: UTF8.self).split(separator: "\n").compactMap { line in
        line.firstMatch(of: #/"number":(\d+),/#).flatMap { Int($0.1) }
      }
    }
  }

  private func names(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// What came of some tries on a fresh session: the lint of a session that grows by 1,000 lines a second would soon be
  /// all that the test does.
  private func tries(_ count: Int, _ pace: AppendingWriter.Pace) throws -> Trial {
    let folder = try TemporaryFolder()
    let path = try folder.write([], to: "s.jsonl")
    let writer = AppendingWriter(path, pace, line: Self.line)
    var trial = Trial()
    for _ in 0..<count {
      // So that there is something new to mend.
      usleep(15_000)
      let run = try Tool.run("--fix", "s.jsonl", "--quiet", "--fail-on", "never", in: folder.path)
      #expect(run.status == 0 || run.status == 2, "\(run.errors)")
      if run.errors.contains("fixed s.jsonl") {
        trial.fixed += 1
      } else if run.status == 2 {
        trial.refused += 1
      }
    }
    (trial.lines, trial.rate) = writer.stop()
    let names = try names(folder)
    let found = Set(try numbers(folder, names))
    #expect((0..<trial.lines).allSatisfy(found.contains))
    if pace == .heldOpen {
      #expect(names == ["s.jsonl"])
      let written = (0..<trial.lines).map { Self.line($0) + "\n" }.joined()
      let isSame = try folder.read("s.jsonl") == Array(written.utf8)
      #expect(isSame)
    }
    return trial
  }

  private struct Trial {
    var fixed = 0
    var refused = 0
    var lines = 0
    var rate = 0.0
  }

  @Test(
    "of 200 tries none loses a line from the new file and the backup together; one that keeps the file open is left alone",
    arguments: AppendingWriter.Pace.allCases)
  func trials(_ pace: AppendingWriter.Pace) throws {
    #if os(Linux)
      let rounds = try (0..<40).map { _ in try tries(5, pace) }
      let (fixed, refused) = (rounds.reduce(0) { $0 + $1.fixed }, rounds.reduce(0) { $0 + $1.refused })
      let rate = rounds.map(\.rate).reduce(0, +) / Double(rounds.count)
      let lines = rounds.reduce(0) { $0 + $1.lines }
      print("\(pace): 200 tries, \(fixed) fixed, \(refused) refused; \(lines) lines, \(Int(rate)) a second")
      #expect(rate > 500)
      switch pace {
      case .steady: #expect(fixed + refused > 150)
      case .bursts: #expect(fixed > 0)
      case .heldOpen: #expect(fixed == 0 && refused > 150)
      }
    #else
      print("skipped: this system has no leases")
    #endif
  }
}
