import ConversationHistory
import Foundation
import HistoryLaws
import Testing

/// Each law, held against bodies made from seeds; HISTORYLINT_LAW_RUNS says how many a law and dialect.
@Suite("The laws of default pipelines")
struct LawTests {
  /// The wire forms at length; their variants follow with fewer seeds.
  static let dialects: [Dialect] = [
    .anthropic, .openAIChat, .bedrock, .openAIResponses, .gemini, .mistral, .chatTemplate,
  ]
  static let runs =
    ProcessInfo.processInfo.environment["HISTORYLINT_LAW_RUNS"].flatMap(UInt64.init) ?? 500
  /// Where the seeds begin, so that a long run need not repeat a short one.
  static let first =
    ProcessInfo.processInfo.environment["HISTORYLINT_LAW_SEED"].flatMap(UInt64.init) ?? 0

  /// The first failure, shrunk: its description has all that is needed to see it again.
  static func failure(of law: Law, _ dialect: Dialect) -> LawTrial.Failure? {
    let share = dialect == .anthropic || dialect == .openAIChat ? 1 : UInt64(5)
    for seed in first..<first + max(1, runs / share) {
      if let failure = LawTrial(seed: seed, dialect: dialect).failure(of: law) { return failure }
    }
    return nil
  }

  @Test("any bytes give an answer or an error that says why", arguments: dialects)
  func total(_ dialect: Dialect) { expect(.total, dialect) }

  @Test("nothing that comes out would be refused", arguments: dialects)
  func sound(_ dialect: Dialect) { expect(.sound, dialect) }

  @Test("a second run changes nothing and logs nothing", arguments: dialects)
  func idempotent(_ dialect: Dialect) { expect(.idempotent, dialect) }

  @Test("a valid body comes back byte for byte", arguments: dialects)
  func silent(_ dialect: Dialect) { expect(.silentOnTheValid, dialect) }

  @Test("no word of the user is lost, moved or multiplied", arguments: dialects)
  func userWords(_ dialect: Dialect) { expect(.noUserWordLost, dialect) }

  @Test("no output of a tool is lost", arguments: dialects)
  func toolOutput(_ dialect: Dialect) { expect(.noAnswerableOutputLost, dialect) }

  @Test("the unchanged prefix is what the outcome says", arguments: dialects)
  func prefix(_ dialect: Dialect) { expect(.stablePrefix, dialect) }

  @Test("two runs give the same", arguments: dialects)
  func deterministic(_ dialect: Dialect) { expect(.deterministic, dialect) }

  @Test("the edits explain every difference", arguments: dialects)
  func accounted(_ dialect: Dialect) { expect(.accounted, dialect) }

  @Test("a repair brings no finding that was not there", arguments: dialects)
  func nothingNew(_ dialect: Dialect) { expect(.fixingAddsNothing, dialect) }

  @Test("no pass undoes another", arguments: dialects)
  func fixedPoint(_ dialect: Dialect) { expect(.noPassUndoesAnother, dialect) }

  @Test("every variant holds all laws", arguments: Dialect.all)
  func variants(_ dialect: Dialect) {
    for seed in Self.first..<Self.first + max(1, Self.runs / 20) {
      let trial = LawTrial(seed: seed, dialect: dialect)
      guard let breach = trial.breachKinds().first else { continue }
      Issue.record("\(trial.failure(of: breach.law)?.description ?? breach.kind)")
      return
    }
  }

  private func expect(
    _ law: Law, _ dialect: Dialect, _ location: SourceLocation = #_sourceLocation
  ) {
    if let failure = Self.failure(of: law, dialect) {
      Issue.record("\(failure)", sourceLocation: location)
    }
  }
}
