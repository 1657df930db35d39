import Foundation
import TestSupport
import Testing

@Suite("What the command line says")
struct TranscriptTests {
  /// The commands that transcripts may use beside those of a system.
  private static let commands = """
    historylint() { "$tool" "$@"; }
    terminal() {
      script -qec "'$tool' $*" typescript > shown; status=$?
      tr -d '\\r' < shown; return $status
    }
    """

  @Test("is what stands in its golden files", arguments: try Surface.names(in: "messages"))
  func messages(name: String) throws {
    let text = try Surface.text("messages/" + name)
    guard try !text.contains("$ terminal ") || Tool.shell("command -v script").status == 0 else {
      print("skipped: script is not there, \(name) is not run on a terminal")
      return
    }
    let folder = try Surface.inputs()
    let runs = Transcript(text).runs
    #expect(!runs.isEmpty)
    for run in runs {
      let found = try Tool.shell("tool=\"$0\"\n\(Self.commands)\n{ \(run.command)\n} 2>&1", in: folder.path)
      var lines = found.output.components(separatedBy: "\n")
      if lines.last == "" { lines.removeLast() }
      if found.status != 0 { lines.append("[\(found.status)]") }
      #expect(
        lines == run.expected,
        """
        \(name):\(run.line): \(run.command)
        \(Surface.difference(lines.joined(separator: "\n"), run.expected.joined(separator: "\n")) ?? "")
        """)
    }
  }

  @Test("a transcript is read as it is meant")
  func reading() {
    let runs = Transcript("Prose.\n\n  $ one\n  a\n  \n   b\n  [2]\nprose\n  $ two").runs
    #expect(runs.map(\.command) == ["one", "two"] && runs.map(\.line) == [3, 9])
    #expect(runs.map(\.expected) == [["a", "", " b", "[2]"], []])
  }
}
