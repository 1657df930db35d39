import ConversationHistory
import HistoryLaws
import Testing

/// Every short history of a few kinds; `swift run -c release SmallScope` goes on to six messages.
@Suite("Small scopes")
struct SmallScopeTests {
  @Test("a family's histories of up to three messages keep the laws", arguments: ScopeAlphabet.families)
  func families(_ alphabet: ScopeAlphabet) { expectNoFaults(SmallScope(alphabet, length: 3)) }

  @Test("a variant's histories of up to two messages keep the laws", arguments: ScopeAlphabet.variants)
  func variants(_ alphabet: ScopeAlphabet) { expectNoFaults(SmallScope(alphabet, length: 2)) }

  private func expectNoFaults(_ scope: SmallScope) {
    let report = scope.faults()
    #expect(report.count == scope.count)
    for (fault, found) in report.faults {
      let body = String(decoding: scope.trial.alphabet.body(found.shortest), as: UTF8.self)
      Issue.record("\(scope.trial.alphabet.dialect.id): \(found.count) x \(fault)\n\(body)")
    }
  }

  @Test("six messages of nine kinds make 597,870 histories")
  func count() {
    for alphabet in ScopeAlphabet.families {
      #expect(alphabet.kinds.count == 9)
      #expect(SmallScope(alphabet, length: 6).count == 597_870)
    }
  }

  @Test("every dialect has a scope")
  func dialects() {
    let scoped = Set((ScopeAlphabet.families + ScopeAlphabet.variants).map(\.dialect))
    #expect(scoped == Set(Dialect.all))
  }

  @Test("a history that only lint or only the naive checker refuses is a fault")
  func disagreement() {
    // With another dialect's messages the two disagree, since neither is made for them.
    let report = SmallScope(ScopeAlphabet.gemini.of(.openAIResponses), length: 1).faults()
    #expect(report.count == 9)
    #expect(!report.faults.isEmpty)
  }

  @Test("a history is spelled by its kinds, each with its place")
  func spelling() {
    let body = String(decoding: ScopeAlphabet.openAIChat.body([0, 1, 0]), as: UTF8.self)
    #expect(
      body == OpenAIWire.body([OpenAIWire.user("user-0"), OpenAIWire.user("again-0"), OpenAIWire.user("user-2")]))
  }
}
