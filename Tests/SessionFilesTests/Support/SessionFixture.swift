import ConversationHistory
import Foundation
import SessionFiles
import Testing

/// A session of Fixtures/sessions with what is expected of it, written by hand.
struct SessionFixture: Sendable, CustomTestStringConvertible {
  struct Expected: Decodable, Sendable {
    struct Finding: Decodable, Sendable, Equatable {
      var rule: String
      var severity: String
      var path: String
      var line: Int
    }

    var about: String
    /// The folder's format; a file that cannot be read at all is told as a body.
    var format: String
    var dialect: String
    var histories: Int
    var messages: Int
    var findings: [Finding]
  }

  let folder: URL
  let expected: Expected
  let bytes: [UInt8]
  /// The repaired file, where there is one.
  let fixed: [UInt8]?

  var testDescription: String { "\(expected.format)/\(folder.lastPathComponent)" }

  static let all: [SessionFixture] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Fixtures/sessions").standardizedFileURL
    return names(root).flatMap { format in
      let folder = root.appendingPathComponent(format)
      return names(folder).compactMap { SessionFixture(folder.appendingPathComponent($0)) }
    }
  }()

  private static func names(_ folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  private init?(_ folder: URL) {
    func read(_ name: String) -> Data? { try? Data(contentsOf: folder.appendingPathComponent(name)) }
    guard let text = read("expected.json"), let expected = try? JSONDecoder().decode(Expected.self, from: text),
      let bytes = read("session.jsonl") ?? read("session.json")
    else { return nil }
    self.folder = folder
    self.expected = expected
    self.bytes = [UInt8](bytes)
    fixed = (read("fixed.jsonl") ?? read("fixed.json")).map { [UInt8]($0) }
  }
}

extension SessionFixture.Expected.Finding {
  init(_ finding: ConversationHistory.Finding) {
    rule = finding.rule
    severity = finding.severity.rawValue
    path = finding.path
    line = finding.place?.line ?? 0
  }
}
