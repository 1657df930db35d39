import Foundation

/// A golden file of runs: commands of a shell with all that they print.
///
/// A command stands behind two spaces and a dollar sign, what it prints follows behind two spaces, and an exit status
/// that is not 0 ends it in brackets. Everything else is prose.
struct Transcript {
  /// One command and what comes of it.
  struct Run {
    var command: String
    var expected: [String] = []
    /// Where the command stands in the file, from 1.
    var line: Int
  }

  private(set) var runs: [Run] = []

  init(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("  $ ") {
        runs.append(Run(command: String(line.dropFirst(4)), line: index + 1))
      } else if line.hasPrefix("  "), !runs.isEmpty {
        runs[runs.count - 1].expected.append(String(line.dropFirst(2)))
      }
    }
  }
}
