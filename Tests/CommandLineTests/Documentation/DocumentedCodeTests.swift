import Foundation
import TestSupport
import Testing

@Suite("The code in the README and in the articles")
struct DocumentedCodeTests {
  private static func blocks() throws -> [DocumentedCode] {
    try DocumentedCode.pages.flatMap { try DocumentedCode.blocks(of: $0) }
  }

  /// Type-checks files against the modules that were built with the tests; nil, said aloud, where there is no compiler.
  private static func check(_ files: [(name: String, text: String)], _ options: String = "") throws -> Tool.Run? {
    let modules = URL(fileURLWithPath: Tool.path).deletingLastPathComponent().appendingPathComponent("Modules").path
    guard try Tool.shell("command -v swiftc").status == 0, FileManager.default.fileExists(atPath: modules) else {
      print("skipped: there is no swiftc, or no built modules")
      return nil
    }
    let folder = try TemporaryFolder()
    for file in files { _ = try folder.write(Array(file.text.utf8), to: file.name) }
    return try Tool.shell("swiftc -typecheck -swift-version 6 -I '\(modules)' \(options) *.swift 2>&1", in: folder.path)
  }

  @Test("compiles", .timeLimit(.minutes(5)))
  func clients() throws {
    let blocks = try Self.blocks().filter { $0.kind == .client }
    #expect(blocks.count > 10)
    let files = blocks.enumerated().map { (name: "Block\($0).swift", text: "// \($1.place)\n" + $1.file) }
    guard let run = try Self.check(files, "-parse-as-library -module-name Documented") else { return }
    let places = blocks.enumerated().map { "Block\($0).swift is \($1.place)" }.joined(separator: "\n")
    #expect(run.status == 0, "\(run.output)\n\(places)")
  }

  @Test("compiles where it is a whole program", .timeLimit(.minutes(5)))
  func programs() throws {
    let programs = try Self.blocks().filter { $0.kind == .program }
    #expect(!programs.isEmpty)
    for program in programs {
      guard let run = try Self.check([(name: "main.swift", text: program.code)]) else { return }
      #expect(run.status == 0, "\(program.place)\n\(run.output)")
    }
  }

  @Test("is the same program in the README and in Getting started")
  func samePackage() throws {
    for kind in [DocumentedCode.Kind.program, .manifest] {
      let codes = try Self.blocks().filter { $0.kind == kind }.map(\.code)
      #expect(codes.count == 2 && codes.first == codes.last)
    }
  }

  @Test("a block that does not compile is found")
  func broken() throws {
    let block = DocumentedCode(
      place: "", kind: .client, code: "import ConversationHistory\nlet linter = Linter(for: .nobody)")
    guard let run = try Self.check([(name: "Block.swift", text: block.file)], "-parse-as-library") else { return }
    #expect(run.status != 0)
    #expect(run.output.contains("nobody"))
  }

  @Test("stands in the file that it is said to be from")
  func excerpts() throws {
    for block in try Self.blocks() {
      guard case .excerpt(let source) = block.kind else { continue }
      let text = try DocumentedCode.source(of: source)
      #expect(text.contains(block.code), "\(block.place) is not in \(source)")
    }
  }
}
