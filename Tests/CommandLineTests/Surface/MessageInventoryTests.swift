import Foundation
import TestSupport
import Testing

@Suite("The messages of the source")
struct MessageInventoryTests {
  /// Where the words of the command line stand. What is made whole from a table has a golden file of its own.
  private static let sources = [
    "Sources/historylint", "Sources/FileAccess", "Sources/HistoryJSON/Scanning/JSONError.swift",
    "Sources/LintReports", "Sources/SessionFiles/Repair/RepairCheck.swift",
    "Sources/SessionFiles/ClaudeCode/ClaudeCodeBranches.swift",
    "Sources/SessionFiles/Repair/FileRepair.swift", "Sources/SessionFiles/Formats/SessionFormat+Fixes.swift",
  ]

  /// What no run brings about at will, with the reason, or the tests that bring it about otherwise.
  private static let exempt = [
    " min left": "ProgressTests",
    "; the session was not repaired: ": "a repair of a session that would not hold is a fault of ours",
    "what its lost links hide would be refused, and cannot be repaired":
      "records whose lost links hide a fault that no pass repairs",
    "the repair cannot be written into the file as it stands": "a repair that comes to nothing is a fault of ours",
    "mended it would be read as ": "Fuzz/Regressions/FuzzSessions/mended-into-another-format",
    ", not as ": "Fuzz/Regressions/FuzzSessions/mended-into-another-format",
    " would be new": "a repair that would not hold is a fault of ours",
    " would stay": "a repair that would not hold is a fault of ours",
    "the file would hold another number of conversations": "a repair that would not hold is a fault of ours",
    "the file would hold another number of sessions": "a repair that would not hold is a fault of ours",
    "another branch of the conversation would have the error ": "FileRepairTests",
    "too large": "a document of four gigabytes",
    "the same body after ": "RetryAdviceTests: the waiting time stands in a header, which explain does not see",
    "the same body, when the provider says": "RetryAdviceTests",
  ]

  @Test("each stands in a golden file")
  func golden() throws {
    let said = try Self.said()
    var count = 0
    for file in Self.files() {
      for piece in MessageInventory.pieces(in: try String(contentsOf: file, encoding: .utf8)) {
        count += 1
        let isSaid = said.contains(Self.plain(piece)) || Self.exempt[piece] != nil
        #expect(isSaid, "\(file.lastPathComponent): \"\(piece)\" stands in no file of Fixtures/surface")
      }
    }
    #expect(count > 150)
  }

  @Test("are found wherever they stand in a literal")
  func pieces() {
    let source = #"""
      // "no literal at all"
      let a = "one two \(b ? "three four" : c("five, six")) seven \"eight\" nine" + "ten" // "not this one"
      let d = """
        eleven twelve
        """
      """#
    #expect(
      MessageInventory.pieces(in: source).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } == [
        "one two", "three four", "five, six", "seven \"eight\" nine", "eleven twelve",
      ])
  }

  /// All golden texts, in one line: help and manual break theirs wherever a line is full. The pages of rules stand in the
  /// documentation, where a test of their own holds them against what makes them.
  private static func said() throws -> String {
    let pages = Checkout.folder.appendingPathComponent("Sources/ConversationHistory/ConversationHistory.docc")
    let files = [Surface.folder, pages].flatMap { folder -> [URL] in
      let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
      return (all?.allObjects as? [URL] ?? []).filter { $0.lastPathComponent != "README.md" && !$0.hasDirectoryPath }
    }
    return plain(try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: " "))
  }

  private static func plain(_ text: String) -> String {
    text.replacing("\\-", with: "-").split { $0.isWhitespace }.joined(separator: " ")
  }

  private static func files() -> [URL] {
    sources.flatMap { name -> [URL] in
      let source = Checkout.folder.appendingPathComponent(name)
      guard !name.hasSuffix(".swift") else { return [source] }
      let all = FileManager.default.enumerator(at: source, includingPropertiesForKeys: nil)
      return (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    }
  }
}
