import ConversationHistory
import Foundation
import TestSupport
import Testing

/// A folder of Fixtures/rules: a body that breaks the rule, one that does not, and what is expected, written by hand.
struct RuleFixture: Sendable, CustomTestStringConvertible {
  struct Expected: Decodable, Sendable {
    struct Finding: Decodable, Sendable, Equatable {
      var rule: String
      var severity: String
      var path: String
      var line: Int
      var apiError: String?
    }

    var dialect: String
    var model: String?
    var purpose: String?
    /// All findings about `fails.json`, in their order.
    var findings: [Finding]
    /// The file that the default repair makes of `fails.json`; none if it changes nothing.
    var repaired: String?
  }

  let folder: URL

  var name: String { folder.lastPathComponent }
  var testDescription: String { name }

  func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
  }

  func expected() throws -> Expected {
    try JSONDecoder().decode(Expected.self, from: Data(try bytes("expected.json")))
  }

  static let root = Checkout.fixtures("rules")

  static let all: [RuleFixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.map { RuleFixture(folder: root.appendingPathComponent($0)) }
  }()
}

extension RuleFixture.Expected.Finding {
  init(_ finding: ConversationHistory.Finding) {
    rule = finding.rule
    severity = finding.severity.rawValue
    path = finding.path
    line = finding.place?.line ?? 0
    apiError = finding.apiError
  }
}
