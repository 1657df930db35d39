internal import ConversationHistory
internal import HistoryJSON
internal import LintReports

/// Any answer of a provider: read alike twice, with names that exist, and never trusted too far.
enum ExplainProperty {
  private static let rules = Set(Rule.all.map(\.id))
  private static let errors = Set(Failures.known.map(\.id))

  static func fault(_ bytes: [UInt8]) -> String? {
    let found = Failures.diagnose(body: bytes)
    guard !found.isEmpty else { return nil }
    for diagnosis in found {
      if let fault = fault(of: diagnosis) { return "\(diagnosis.error ?? "a failure"): \(fault)" }
    }
    guard Failures.diagnose(body: bytes) == found else { return "read otherwise the second time" }
    if (try? JSONDocument(ExplainReport.json(found))) == nil { return "the report is no JSON" }
    let text = ExplainReport.text(found, ReportOptions())
    return HiddenText.first(in: text, allowsColor: false).map { "the report hides U+\(String($0.value, radix: 16))" }
  }

  private static func fault(of diagnosis: Diagnosis) -> String? {
    if let error = diagnosis.error, !errors.contains(error) { return "it is not known" }
    if let rule = diagnosis.rules.first(where: { !rules.contains($0) }) { return "no rule is called \(rule)" }
    if diagnosis.summary.isEmpty || diagnosis.provider.isEmpty { return "it says nothing" }
    if let status = diagnosis.status, !(100...999).contains(status) { return "the status \(status)" }
    switch diagnosis.retry {
    case .never: break
    case .afterSanitize where diagnosis.blame != .history: return "a repair of what is no fault of the history"
    case .afterSanitize: break
    case .afterWait(let seconds): if let seconds, seconds < 0 { return "a wait of \(seconds) s" }
    case .backoff(let seconds): if seconds.isEmpty || seconds.contains(where: { $0 <= 0 }) { return "no backoff" }
    }
    // A refusal that names the history is never sent again unchanged.
    if diagnosis.blame == .history, diagnosis.retry.allowsSameBody { return "the same history again" }
    return nil
  }
}
