import Foundation
import TestSupport
import Testing

@Suite("Runs of restore, and of filters that are kept")
struct RestoreRunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let body =
    #"{"model":"claude-sonnet-4-5","tools":[{"name":"ls","input_schema":{"type":"object"}}],"messages":[\#(Wire.user)]}"#
  private static let answer = #"{"content":[{"type":"tool_use","id":"t","name":"mcp__ls","input":{"name":"mcp__ls"}}]}"#
  private static let restored = #"{"content":[{"type":"tool_use","id":"t","name":"ls","input":{"name":"mcp__ls"}}]}"#

  @Test("what sanitize prefixes restore takes back, by its report or the map in it")
  func roundTrip() throws {
    let sent = try Tool.run(
      ["sanitize", "--tool-prefix", "mcp__", "--report", "r.json"], input: Data(Self.body.utf8), in: folder.path)
    #expect(sent.output.contains(#""name":"mcp__ls""#))
    let back = try Tool.run(["restore", "--names", "r.json"], input: Data(Self.answer.utf8), in: folder.path)
    #expect(back.output == Self.restored && back.status == 0 && back.errors.isEmpty)
    _ = try folder.write(Array(#"{"mcp__ls": "ls"}"#.utf8), to: "names.json")
    let byMap = try Tool.run(["restore", "--names", "names.json"], input: Data(Self.answer.utf8), in: folder.path)
    #expect(byMap.output == Self.restored)
    let report = try folder.read("r.json")
    _ = try folder.write(report + Array(#"{"names": {"x_a": "a"}}"#.utf8), to: "two.json")
    let byLines = try Tool.run(["restore", "--names", "two.json"], input: Data(Self.answer.utf8), in: folder.path)
    #expect(byLines.output == Self.restored)
  }

  @Test("without a map the response is copied, and the status is 2")
  func faults() throws {
    let missing = try Tool.run(["restore", "--names", "none"], input: Data(Self.answer.utf8), in: folder.path)
    #expect(missing.output == Self.answer && missing.status == 2)
    #expect(missing.errors == "error: cannot open none: no such file\n")
    _ = try folder.write(Array("{\"names\": {\"a\": 1}}".utf8), to: "bad.json")
    let bad = try Tool.run(["restore", "--names", "bad.json"], input: Data(Self.answer.utf8), in: folder.path)
    #expect(
      bad.output == Self.answer && bad.errors == "error: bad.json:1:17: the old name of a tool must be a string\n")
    #expect(try Tool.run("restore", input: Self.answer).errors.hasPrefix("error: restore needs the names\n"))
    #expect(
      try Tool.shell("\"$0\" restore --names bad.json > /dev/full", input: Self.answer, in: folder.path).status == 2)
  }

  /// Talks to one process over pipes, a line at a time.
  private func talk(_ arguments: [String], _ lines: [String], check: (Int, String) throws -> Void) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Tool.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for (index, line) in lines.enumerated() {
      try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
      var answer = Data()
      // Returns at the end of the output at the latest; a filter that holds a line back would hang here.
      while answer.last != 0x0A {
        let part = output.fileHandleForReading.availableData
        guard !part.isEmpty else { break }
        answer += part
      }
      try check(index, String(decoding: answer, as: UTF8.self))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("a filter that is kept answers each line at once, its report already written", .timeLimit(.minutes(1)))
  func kept() throws {
    let arguments = ["sanitize", "--tool-prefix", "mcp__", "--report", "r.json"]
    try talk(arguments, [Self.body, "no body", Self.body]) { index, answer in
      #expect(index == 1 ? answer == "no body\n" : answer.contains(#""name":"mcp__ls""#))
      let report = String(decoding: try folder.read("r.json"), as: UTF8.self)
      #expect(report.split(separator: "\n").count == (index + 2) / 2 && report.contains(#""names": {"mcp__ls": "ls"}"#))
    }
    try talk(["restore", "--names", "r.json"], ["data: " + Self.answer, "data: " + Self.answer]) { _, answer in
      #expect(answer == "data: " + Self.restored + "\n")
    }
  }
}
