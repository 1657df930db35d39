import Foundation
import TestSupport
import Testing

@testable import historylint

@Suite("The tables of rules and formats in the README")
struct RuleTableTests {
  @Test("are what the tool prints", arguments: ["rules", "formats"])
  func inStep(_ name: String) throws {
    let table = name == "rules" ? RuleTable.markdown : FormatTable.markdown
    let readme = Checkout.folder.appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- \(name) -->\n"))
    let end = try #require(text.range(of: "<!-- /\(name) -->"))
    let isInStep = text[start.upperBound..<end.lowerBound] == table
    #expect(isInStep, "run `historylint \(name) --format markdown` and put its output between the marks")
  }
}
