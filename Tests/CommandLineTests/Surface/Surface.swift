import Foundation
import TestSupport

/// The golden files of the command line.
enum Surface {
  static let folder = Checkout.fixtures("surface")

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  static func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path).sorted()
  }

  /// A folder of its own with all the inputs.
  static func inputs() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let inputs = Self.folder.appendingPathComponent("inputs")
    for name in try names(in: "inputs") {
      try FileManager.default.copyItem(atPath: inputs.appendingPathComponent(name).path, toPath: folder.file(name))
    }
    return folder
  }

  /// The first line in which two texts differ, for people; nil if they are the same.
  static func difference(_ found: String, _ expected: String) -> String? {
    guard found != expected else { return nil }
    let (found, expected) = (found.components(separatedBy: "\n"), expected.components(separatedBy: "\n"))
    let line = zip(found, expected).prefix { $0 == $1 }.count
    func text(_ lines: [String]) -> String { line < lines.count ? lines[line] : "(the end)" }
    return "line \(line + 1)\nexpected: \(text(expected))\n   found: \(text(found))"
  }
}
