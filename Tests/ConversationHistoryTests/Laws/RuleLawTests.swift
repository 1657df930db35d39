import ConversationHistory
import HistoryLaws
import Testing

/// The laws, held against the bodies that show single rules: as they are, and after an accident.
///
/// Those are left aside that have checkers of their own for words, outputs and refusals: these know plain conversations,
/// and not the parts that single rules are about.
@Suite("The laws over the bodies of the rules")
struct RuleLawTests {
  @Test("a body that breaks a rule keeps the laws, after an accident too", arguments: RuleFixture.all)
  func fixtures(_ fixture: RuleFixture) throws {
    let expected = try fixture.expected()
    // The laws are about requests that are to be sent.
    guard expected.purpose == nil else { return }
    hold(try fixture.bytes("fails.json"), try #require(Dialect(id: expected.dialect)), expected.model)
  }

  @Test("a row of the specification keeps the laws, after an accident too", arguments: SpecificationRowTests.all)
  func rows(_ row: SpecificationRowTests.Row) throws {
    // Of a body with such a token nothing is repaired.
    guard !row.body.contains("fallback_credit_token") else { return }
    hold([UInt8](row.body.utf8), try #require(Dialect(id: row.dialect)), row.model)
  }

  private func hold(_ body: [UInt8], _ dialect: Dialect, _ model: String?) {
    // What takes long in a test without optimisation says no more for being long.
    guard body.count < 20_000 else { return }
    let damaged = ListDamage.allCases.flatMap { damage in
      (0..<3).compactMap { damage.applied(to: body, at: $0) }
    }
    for body in [body] + damaged {
      let subject = LawSubject(body, dialect, model: model)
      let left = subject.sanitized?.remaining.filter { finding in
        finding.severity == .error && !UnrepairableRules.contains(finding.rule)
      }
      let breach = Self.laws.lazy.compactMap({ $0.breach(of: subject) }).first
      guard breach != nil || left?.isEmpty == false else { continue }
      Issue.record(
        "\(breach.map { "\($0)" } ?? "left: \(left?.map(\.identity) ?? [])")\n\(String(decoding: body, as: UTF8.self))")
      return
    }
  }

  private static let laws: [Law] = [
    .total, .idempotent, .stablePrefix, .deterministic, .accounted, .noPassUndoesAnother,
  ]
}
