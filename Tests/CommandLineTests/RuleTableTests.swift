import Foundation
import TestSupport
import Testing

@testable import historylint

@Suite("The table of rules in the README")
struct RuleTableTests {
  @Test("is what the tool prints")
  func inStep() throws {
    let readme = Checkout.folder.appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- rules -->\n"))
    let end = try #require(text.range(of: "<!-- /rules -->"))
    let isInStep = text[start.upperBound..<end.lowerBound] == RuleTable.markdown
    #expect(isInStep, "run `historylint rules --format markdown` and put its output between the marks")
  }
}
