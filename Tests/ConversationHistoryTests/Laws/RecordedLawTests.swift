import ConversationHistory
import HistoryLaws
import TestSupport
import Testing

/// The laws, held against requests that were really sent: as they are, and damaged by seeds.
@Suite("The laws over recorded requests")
struct RecordedLawTests {
  @Test("the naive checker refuses no request that was accepted", arguments: RecordedFile.lawful)
  func naive(_ file: RecordedFile) throws {
    for request in try file.requests() {
      let fault = NaiveChecker(file.dialect, request.model).firstFault(in: request.body)
      #expect(fault == nil, "\(request.id)")
    }
  }

  @Test("a recorded request keeps the laws, damaged or not", arguments: RecordedFile.lawful)
  func damaged(_ file: RecordedFile) throws {
    for (index, request) in (try file.requests()).enumerated() where request.body.count < 20_000 {
      for seed in 0..<max(1, LawTests.runs / 100) {
        let choices = ChoiceStream.bytes(seed: LawTests.first + seed * 1009 + UInt64(index))
        let body = seed == 0 ? request.body : BodyDamager.damaged(request.body, choices)
        let subject = LawSubject(body, file.dialect, model: request.model)
        guard let breach = Law.allCases.lazy.compactMap({ $0.breach(of: subject) }).first else { continue }
        let small = Shrinker.shrink(body: body) {
          breach.law.breach(of: LawSubject($0, file.dialect, model: request.model)) != nil
        }
        Issue.record("\(request.id): \(breach)\n\(String(decoding: small, as: UTF8.self))")
        return
      }
    }
  }

  @Test("a damaged fixture keeps the laws", arguments: CorruptedFixture.bodies)
  func fixtures(_ fixture: CorruptedFixture) throws {
    let dialect: Dialect = fixture.expected.dialect == "anthropic" ? .anthropic : .openAIChat
    try LawBench.hold(String(decoding: fixture.bytes("history.json"), as: UTF8.self), dialect)
  }
}
