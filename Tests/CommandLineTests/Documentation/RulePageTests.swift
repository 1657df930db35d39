import ConversationHistory
import Foundation
import LintReports
import TestSupport
import Testing

@testable import historylint

@Suite("The pages of the rules in the documentation")
struct RulePageTests {
  private static let folder = Checkout.folder.appendingPathComponent(
    "Sources/ConversationHistory/ConversationHistory.docc/Rules")

  private static func isInStep(_ name: String, _ text: String) -> Bool {
    (try? String(contentsOf: folder.appendingPathComponent(name + ".md"), encoding: .utf8)) == text
  }

  @Test("are made from the rules; `.ci/rule-pages` writes them")
  func inStep() throws {
    let stale = Rule.all.filter { !Self.isInStep($0.id, ExplainReport.markdown(of: $0)) }.map(\.id)
    #expect(stale.isEmpty)
    #expect(Self.isInStep("Rules", RuleTopics.markdown))
  }

  @Test("are one a rule")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(names) == Set(Rule.all.map { $0.id + ".md" } + ["Rules.md"]))
  }

  @Test("an error has no page in Markdown")
  func noPage() throws {
    #expect(throws: ArgumentError.self) {
      _ = try ExplainCommand(ExampleTable.run("explain", "--format", "markdown", "overloaded"))
    }
    let page = try #require(Rule.named("orphan-tool-result").map(ExplainReport.markdown))
    let answer = try ExplainCommand(ExampleTable.run("explain", "--format", "markdown", "orphan-tool-result")).explain()
    #expect(answer.output == Array(page.utf8))
  }
}
