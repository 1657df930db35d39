import ConversationHistory
import HistoryLaws
import TestSupport
import Testing

/// Bodies that once broke a law, each named for what it broke: through lint, sanitize and every law, with every model.
@Suite("Bodies that broke a law once")
struct RegressionTests {
  @Test("there are regressions to replay")
  func count() { #expect(!RegressionBody.all.isEmpty) }

  @Test("a regression keeps every law", arguments: RegressionBody.all)
  func replay(_ body: RegressionBody) throws {
    let dialect = try #require(Dialect(id: body.dialectID))
    for law in Law.allCases {
      for model in LawSubject.models(for: dialect) {
        let subject = LawSubject(try body.bytes(), dialect, model: model)
        let breach = law.breach(of: subject)
        #expect(breach == nil, "model \(model ?? "unknown")")
      }
    }
  }
}
