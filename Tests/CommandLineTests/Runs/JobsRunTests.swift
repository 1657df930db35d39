import Foundation
import TestSupport
import Testing

@Suite("Several files at once")
struct JobsRunTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 0..<40 {
      let text = number % 3 == 0 ? Wire.orphan : number % 3 == 1 ? Wire.clean : "{\"messages\": ["
      _ = try folder.write(Array(text.utf8), to: "f\(number).json")
    }
  }

  @Test(
    "What is said is the same however many files are read at once",
    arguments: [["--format", "text"], ["--format", "json"], ["--format", "json-lines"], ["--fix", "--no-backup"]])
  func sameReport(arguments: [String]) throws {
    let alone = try Self().run(arguments, jobs: "1")
    #expect(alone.status == 2 && alone.errors.contains("missing.json"))
    for jobs in ["0", "2", "7", "100"] {
      let together = try Self().run(arguments, jobs: jobs)
      #expect(together.output == alone.output && together.errors == alone.errors && together.status == alone.status)
    }
  }

  private func run(_ arguments: [String], jobs: String) throws -> Tool.Run {
    let paths = (0..<40).map { "f\($0).json" }
    return try Tool.run(
      ["lint", "--jobs", jobs] + arguments + paths + ["missing.json"], input: .init(), in: folder.path)
  }

  @Test("The lines of a large file are scanned ahead, and what is said is the same")
  func largeFile() throws {
    let line = #"{"messages":[{"role":"user","content":"\#(String(repeating: "a", count: 3000))"}]}"# + "\n"
    let torn = #"{"messages":[{"role":"user","#
    let damaged = [500: "{\"messages\":\n", 1200: "\n", 1900: Wire.orphan + "\n"]
    let text = (0..<2000).map { damaged[$0] ?? line }.joined() + torn
    let path = try folder.write(Array(text.utf8), to: "large.jsonl")
    let alone = try Tool.run(["--format", "json", "--jobs", "1", path], input: .init(), in: folder.path)
    #expect(alone.status == 1)
    for number in [501, 1901, 2001] { #expect(alone.output.contains("\"line\": \(number)")) }
    for jobs in ["2", "5"] {
      let together = try Tool.run(["--format", "json", "--jobs", jobs, path], input: .init(), in: folder.path)
      #expect(together.output == alone.output && together.status == alone.status)
    }
  }

  @Test("Standard input may be one of them") func standardInput() throws {
    let run = try Tool.run(
      ["--jobs", "3", "--format", "concise", "f0.json", "-", "f3.json"], input: .init(Wire.orphan.utf8),
      in: folder.path)
    let files = run.lines.compactMap { $0.split(separator: ":").first.map(String.init) }
    #expect(files.prefix(3) == ["f0.json", "-", "f3.json"])
  }

  @Test("What is no number of files is refused") func badNumber() throws {
    let run = try Tool.run("--jobs", "many", "f0.json", in: folder.path)
    #expect(run.status == 2 && run.errors.contains("--jobs"))
  }
}
