/// What is known of a failure while it is read.
struct FailureReading {
  let status: Int?
  let provider: String?
  let envelope: ErrorEnvelope
  let retry: RetryHeaders
  let body: [UInt8]

  /// The known errors; where none is known, what the words or the status tell.
  var diagnoses: [Diagnosis] {
    let texts = envelope.messages.map { ErrorText($0) }
    var known = matches(in: texts)
    if known.isEmpty { known = matches(in: [ErrorText(body)]) }
    if known.isEmpty { known = matches(in: envelope.types.map { ErrorText($0) }) }
    // `api_error` beside a 400 is a gateway's way of speaking, no failure of the provider.
    known.removeAll { $0.cause.retry.allowsSameBody && status != nil && status != $0.status }
    let account = accountSignal(in: texts)
    if account != nil || known.contains(where: { $0.cause.blame == .account }) {
      // An account that may not never speaks of the history, whatever else its words look like.
      known.removeAll { $0.cause.blame == .history }
    }
    guard known.allSatisfy({ $0.cause.undecidable == .wrapper }) else {
      let isNamed = known.contains { $0.cause.blame == .account }
      return (isNamed ? [] : account.map { [$0] } ?? []) + known.map { Diagnosis($0, status: status) }
    }
    let answer = account ?? words(in: texts) ?? ofStatus(texts)
    let wrappers = known.map { Diagnosis($0, status: status) }
    if let answer, answer.blame != .request { return [answer] + wrappers }
    return wrappers.isEmpty ? answer.map { [$0] } ?? [] : wrappers
  }

  /// The known errors in texts, best first; of equal ones those of the provider at hand, and wrappers last.
  private func matches(in texts: [ErrorText]) -> [KnownError] {
    var best: [String: KnownErrorMatcher.Match] = [:]
    for match in texts.lazy.flatMap({ KnownErrorMatcher.matches(in: $0) }) {
      if let other = best[match.error.id], other.weight >= match.weight { continue }
      best[match.error.id] = match
    }
    func rank(_ match: KnownErrorMatcher.Match) -> (Int, Int, Int, Int) {
      let isForeign = provider.map { ProviderHint.agree($0, match.error.provider) ? 0 : 1 } ?? 0
      return (match.error.cause.undecidable == .wrapper ? 1 : 0, -match.weight, isForeign, match.order)
    }
    return best.values.sorted { rank($0) < rank($1) }.map(\.error)
  }

  /// What an account answers; only a refusal can be one.
  private func accountSignal(in texts: [ErrorText]) -> Diagnosis? {
    guard status.map({ (400...429).contains($0) }) ?? true else { return nil }
    if let signal = Signal.first(of: Signal.extraUsage, in: texts) {
      return diagnosis(.account, .never, signal.summary, repair: signal.repair)
    }
    guard let signal = Signal.first(of: Signal.account, in: texts) else { return nil }
    // The quota of a minute is spoken of like the quota of a month, but comes with a time.
    let advice = status == 429 && retry.namesTime ? Retry.afterWait(seconds: retry.seconds) : .never
    return diagnosis(.account, advice, signal.summary, repair: signal.repair)
  }

  /// What is said of lengths, and by a client when no answer came, and so no status.
  private func words(in texts: [ErrorText]) -> Diagnosis? {
    let isRefusal = status.map { [400, 413, 422].contains($0) } ?? true
    if isRefusal, let signal = Signal.first(of: Signal.size, in: texts) {
      return diagnosis(.history, .never, signal.summary, repair: signal.repair)
    }
    guard status == nil, let signal = Signal.first(of: Signal.network, in: texts) else { return nil }
    return diagnosis(.network, .usualBackoff, signal.summary, repair: signal.repair)
  }

  private func ofStatus(_ texts: [ErrorText]) -> Diagnosis? {
    guard let status, let answer = StatusAnswer(status: status) else { return nil }
    if envelope.isPage {
      return diagnosis(
        answer.retry.allowsSameBody ? .network : answer.blame, answer.retry,
        "a page for people came in the place of an answer: " + answer.summary, repair: answer.repair)
    }
    guard envelope.message != nil else {
      return diagnosis(
        answer.blame, answer.retry, answer.summary + "; the answer holds no message", repair: answer.repair)
    }
    if status == 400 || status == 422, HistoryPlace.isNamed(in: texts) {
      return diagnosis(
        .history, .afterSanitize, "the provider refuses a place in the history, in words that are not known",
        repair: "lint and sanitize the body; do not send it again unchanged")
    }
    return diagnosis(answer.blame, answer.retry, answer.summary, repair: answer.repair)
  }

  private func diagnosis(_ blame: Blame, _ retry: Retry, _ summary: String, repair: String) -> Diagnosis {
    Diagnosis(
      provider: provider ?? "unknown", status: status, blame: blame, retry: retry, summary: summary, repair: repair)
  }
}
