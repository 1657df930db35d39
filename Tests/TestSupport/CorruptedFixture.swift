package import ConversationHistory
package import Foundation

/// A transcript of Fixtures/corrupted with what is expected of it, written by hand.
package struct CorruptedFixture: Sendable, CustomStringConvertible {
  package struct Expected: Decodable, Sendable {
    package struct Finding: Decodable, Sendable, Equatable {
      package var rule: String
      package var severity: String
      package var path: String
      package var line: Int
      package var apiError: String?
      package var fix: String?
      package var pass: String?
    }

    package var about: String
    package var arguments: [String]
    package var sanitizeArguments: [String]?
    package var input: String
    package var dialect: String
    package var findings: [Finding]
    package var sanitizeStatus: Int
  }

  package let folder: URL
  package let expected: Expected

  package var name: String { folder.lastPathComponent }
  package var description: String { name }

  package func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
  }

  /// The value of an option among the arguments.
  package func option(_ name: String) -> String? {
    let all = expected.arguments + (expected.sanitizeArguments ?? [])
    guard let index = all.firstIndex(of: name), index + 1 < all.count else { return nil }
    return all[index + 1]
  }

  package static let root = Checkout.fixtures("corrupted")

  package static let all: [CorruptedFixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().compactMap { name in
      let folder = root.appendingPathComponent(name)
      guard let data = try? Data(contentsOf: folder.appendingPathComponent("expected.json")),
        let expected = try? JSONDecoder().decode(Expected.self, from: data)
      else { return nil }
      return CorruptedFixture(folder: folder, expected: expected)
    }
  }()

  package static let bodies = all.filter { $0.expected.input == "body" }
  package static let sessions = all.filter { $0.expected.input == "claude-code" }
}

extension CorruptedFixture.Expected.Finding {
  package init(_ finding: ConversationHistory.Finding) {
    rule = finding.rule
    severity = finding.severity.rawValue
    path = finding.path
    line = finding.place?.line ?? 0
    apiError = finding.apiError
    fix = finding.fix?.applicability.rawValue
    pass = finding.fix?.pass
  }
}
