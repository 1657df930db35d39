import ConversationHistory
import Foundation
import Testing

/// A transcript of Fixtures/corrupted with what is expected of it, written by hand.
struct CorruptedFixture: Sendable, CustomTestStringConvertible {
  struct Expected: Decodable, Sendable {
    struct Finding: Decodable, Sendable, Equatable {
      var rule: String
      var severity: String
      var path: String
      var line: Int
      var apiError: String?
      var fix: String?
      var pass: String?
    }

    var about: String
    var arguments: [String]
    var sanitizeArguments: [String]?
    var input: String
    var dialect: String
    var findings: [Finding]
    var sanitizeStatus: Int
  }

  let folder: URL
  let expected: Expected

  var name: String { folder.lastPathComponent }
  var testDescription: String { name }

  func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
  }

  /// The value of an option among the arguments.
  func option(_ name: String) -> String? {
    let all = expected.arguments + (expected.sanitizeArguments ?? [])
    guard let index = all.firstIndex(of: name), index + 1 < all.count else { return nil }
    return all[index + 1]
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Fixtures/corrupted").standardizedFileURL

  static let all: [CorruptedFixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      let folder = Self.folder.appendingPathComponent(name)
      guard let data = try? Data(contentsOf: folder.appendingPathComponent("expected.json")),
        let expected = try? JSONDecoder().decode(Expected.self, from: data)
      else { return nil }
      return CorruptedFixture(folder: folder, expected: expected)
    }
  }()

  static let bodies = all.filter { $0.expected.input == "body" }
}

extension CorruptedFixture.Expected.Finding {
  init(_ finding: ConversationHistory.Finding) {
    rule = finding.rule
    severity = finding.severity.rawValue
    path = finding.path
    line = finding.place?.line ?? 0
    apiError = finding.apiError
    fix = finding.fix?.applicability.rawValue
    pass = finding.fix?.pass
  }
}
