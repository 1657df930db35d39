import ConversationHistory
import Testing

@Suite("Known errors")
struct KnownErrorTests {
  @Test("every known error of the shared data is there, with its provider, status, words and sources")
  func shared() throws {
    guard let records = try KnownErrorRecord.all() else { return }
    #expect(records.count == 324)
    #expect(Set(records.map(\.id)) == Set(Failures.known.map(\.id)))
    for record in records {
      let error = try #require(KnownError.named(record.id))
      #expect(error.provider == record.provider, "\(record.id)")
      #expect(error.status == record.status, "\(record.id)")
      #expect(error.text == record.words, "\(record.id)")
      #expect(error.sources == record.sources, "\(record.id)")
    }
  }

  @Test("ids are unique")
  func unique() {
    #expect(Failures.known.count == 324)
    #expect(Set(Failures.known.map(\.id)).count == Failures.known.count)
  }

  @Test("an error names a rule of the catalogue, or a reason why none can see it")
  func rules() {
    let existing = Set(Rule.all.map(\.id))
    for error in Failures.known {
      #expect(!error.rules.isEmpty || error.cause.undecidable != nil, "\(error.id)")
      for rule in error.rules {
        #expect(existing.contains(rule), "\(error.id): \(rule)")
      }
    }
  }

  @Test("at least 85 % of the errors name a rule, those aside of which only the provider can tell")
  func share() {
    let named = Failures.known.filter { !$0.rules.isEmpty }
    let decidable = named.filter { $0.cause.undecidable == nil }
    print("\(named.count) of \(Failures.known.count) known errors name a rule, \(decidable.count) a body can show")
    #expect(named.count * 100 >= Failures.known.count * 85)
    #expect(decidable.count * 100 >= Failures.known.count * 85)
  }

  @Test("only a fault of the history is repaired, and it is never sent again unchanged")
  func retry() {
    for error in Failures.known {
      if error.cause.retry == .afterSanitize { #expect(error.cause.blame == .history, "\(error.id)") }
      if error.cause.blame == .history { #expect(!error.cause.retry.allowsSameBody, "\(error.id)") }
      if error.cause.blame == .request { #expect(error.cause.retry == .never, "\(error.id)") }
    }
  }

  @Test("what an error says is a sentence in lower case without a full stop")
  func sentences() {
    for error in Failures.known {
      for sentence in [error.summary, error.repair] {
        #expect(sentence.count > 8 && !sentence.hasSuffix("."), "\(error.id): \(sentence)")
        #expect(sentence.first.map { !$0.isUppercase } == true, "\(error.id): \(sentence)")
      }
      #expect(!error.sources.isEmpty, "\(error.id)")
    }
  }
}
