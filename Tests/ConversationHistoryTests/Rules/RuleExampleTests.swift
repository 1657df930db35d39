import ConversationHistory
import Testing

@Suite("The examples of the rules")
struct RuleExampleTests {
  /// Found by the readers of files, not by a check.
  static let foundByReaders = ["torn-line"] + Rule.all.filter { $0.group == .files }.map(\.id)
  /// Their examples would be too large to print; `SizeRuleTests` makes them.
  static let tooLarge = ["request-too-large", "too-many-messages"]
  static let ids = Rule.all.map(\.id).filter { !(foundByReaders + tooLarge).contains($0) }

  private func findings(_ example: RulePage.Example, _ body: String) -> [Finding] {
    Lab.lint(body, example.dialect, model: example.model, purpose: example.purpose)
  }

  @Test("a rule finds the fault of its failing example", arguments: ids)
  func fails(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    let found = findings(rule.page.example, rule.page.example.fails).filter { $0.rule == id }
    #expect(!found.isEmpty)
    let worst = rule.severities.first { $0.dialect == rule.page.example.dialect }?.worst
    #expect(found.allSatisfy { $0.severity <= worst ?? .info })
  }

  @Test(
    "a rule is silent on its passing example, and so is every rule with an error", arguments: ids)
  func passes(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    let found = findings(rule.page.example, rule.page.example.passes)
    #expect(!found.contains { $0.rule == id })
    #expect(found.filter { $0.severity == .error }.map(\.rule) == [])
  }

  @Test("a finding that a pass repairs names the pass that the rule names", arguments: ids)
  func fix(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    for finding in findings(rule.page.example, rule.page.example.fails) where finding.rule == id {
      #expect(finding.fix?.pass == rule.repairedBy)
    }
  }

  @Test("the default repair leaves no error of the rule in its failing example", arguments: ids)
  func repair(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    guard rule.repairedBy != nil || !UnrepairableRules.contains(id) else { return }
    let example = rule.page.example
    let output = try Lab.sanitize(example.fails, example.dialect, model: example.model)
    #expect(output.errors == [])
    let again = try Lab.sanitize(output.text, example.dialect, model: example.model)
    #expect(again.text == output.text)
  }

  @Test("a fault is told in lower case and without a full stop", arguments: ids)
  func words(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    for finding in findings(rule.page.example, rule.page.example.fails) {
      for text in [finding.message, finding.help, finding.fix?.title] {
        guard let text else { continue }
        let first = try #require(text.first)
        #expect(!first.isUppercase && !text.hasSuffix("."), "\(text)")
      }
    }
  }

  @Test("a finding has a place inside the input", arguments: ids)
  func place(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    let body = rule.page.example.fails
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    for finding in findings(rule.page.example, body) {
      let place = try #require(finding.place)
      try #require((1...lines.count).contains(place.line))
      let before = lines[..<(place.line - 1)].reduce(0) { $0 + $1.utf8.count + 1 }
      #expect(place.column == place.byteOffset - before + 1, "the examples are ASCII")
      #expect(place.byteOffset + place.byteLength <= body.utf8.count)
    }
  }
}
