internal import ConversationHistory

/// No finding is left, by its identity, that was not there before.
///
/// What stays forgiven, and why:
/// - the remarks that a speaker speaks twice in a row, or that the assistant speaks last, where that is accepted, and
///   something did stand between or behind: a stub that goes from there leaves the others as they are, and no repair
///   could avoid that but by saying something for the model; and that results stand in several messages, where one moved
///   to its call, for it keeps its message, and its bytes. Of turns that stand as they stood nothing is forgiven;
/// - traces of retries where the model may bind its thinking: a repair may bring two equal turns together, and law 4
///   keeps it from touching them;
/// - findings whose identity a repair must change though the subject is the same: an id or a name that was rewritten, a
///   reused id or a missing signature of a call that was the user's before and is the assistant's now, and a repeated
///   role or a count of responses in a turn of which the same was said before, and which has become longer.
enum NothingNewLaw {
  private static let remarks = ["repeated-role", "trailing-assistant", "scattered-tool-results"]
  private static let traces = ["duplicate-user-turn", "duplicate-answer", "error-saved-as-answer"]

  private static func callCount(_ id: String, _ subject: LawSubject) -> Int {
    subject.entriesBefore.flatMap(\.pieces).count { piece in
      guard case .call(let own, _) = piece else { return false }
      return String(decoding: WireText.readable(own ?? []), as: UTF8.self) == id
    }
  }

  private static func mayBindThinking(_ subject: LawSubject) -> Bool {
    guard let root = subject.before else { return false }
    let model = subject.modelName(of: root) ?? ""
    guard
      WireForm(subject.dialect) == .bedrock
        || !model.contains("claude-sonnet-4-5") && !model.contains("claude-opus-4-6")
    else { return false }
    return WireEntry.messages(of: root).contains { message in
      (message["content"]?.elements ?? []).contains { block in
        block["type"]?.says("thinking") ?? false || block["type"]?.says("redacted_thinking") ?? false
          || block["reasoningContent"] != nil
      }
    }
  }

  /// Whether the turns of a finding are those of the input, message by message, with the same beside them.
  private static func standsAsBefore(_ finding: Finding, _ sanitized: Sanitized, _ subject: LawSubject) -> Bool {
    let sources = sanitized.outcome.sources
    let turns = turns(of: finding, subject.after, subject)
    let before = subject.before.map { WireEntry.messages(of: $0).count } ?? 0
    guard !turns.isEmpty, sources.indices.contains(turns.upperBound - 1),
      case .kept(let first) = sources[turns.lowerBound]
    else { return false }
    let areKept = turns.allSatisfy { sources[$0] == .kept(first + $0 - turns.lowerBound) }
    let isEnd = turns.upperBound == sources.count
    return areKept && (!isEnd || first + turns.count == before)
  }

  /// Whether the rule found something before in the turns that the finding's turns come from.
  private static func wasSaid(
    _ finding: Finding, _ found: [Finding], _ sanitized: Sanitized, _ subject: LawSubject
  ) -> Bool {
    let sources = sanitized.outcome.sources
    var origins: Set<Int> = []
    for index in turns(of: finding, subject.after, subject) where sources.indices.contains(index) {
      switch sources[index] {
      case .kept(let origin), .edited(let origin): origins.insert(origin)
      case .merged(let all): origins.formUnion(all)
      case .inserted: break
      }
    }
    return found.contains { old in
      old.rule == finding.rule && turns(of: old, subject.before, subject).contains(where: origins.contains)
    }
  }

  /// The messages of the assistant's run and of the user's behind it, between which a finding stands.
  private static func turns(of finding: Finding, _ root: JSONTree?, _ subject: LawSubject) -> Range<Int> {
    guard let root, let index = finding.messageIndex else { return 0..<0 }
    let isAssistant = WireEntry.messages(of: root)
      .map { WireEntry($0, WireForm(subject.dialect)).speaker == .assistant }
    guard isAssistant.indices.contains(index) else { return 0..<0 }
    var (start, end) = (index, index + 1)
    while start > 0, !isAssistant[start] { start -= 1 }
    while start > 0, isAssistant[start - 1] { start -= 1 }
    while end < isAssistant.count, isAssistant[end] { end += 1 }
    while end < isAssistant.count, !isAssistant[end] { end += 1 }
    return start..<end
  }

  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized else { return nil }
    let found = subject.found
    let before = Set(found.map(\.identity))
    let mayBind = mayBindThinking(subject)
    let new = sanitized.remaining.first { finding in
      if finding.severity == .info, remarks.contains(finding.rule), !standsAsBefore(finding, sanitized, subject) {
        return false
      }
      if mayBind && traces.contains(finding.rule) { return false }
      // A subject that was renamed is the same under its old id.
      let old =
        sanitized.outcome.ids[finding.subject] ?? sanitized.outcome.toolNames[finding.subject] ?? finding.subject
      // A call that was nobody's is the assistant's now; that its id was used before was so before.
      if finding.rule == "reused-tool-call-id", callCount(old, subject) > 1 { return false }
      // So it was with a call without its signature, which only some models ask for.
      if finding.rule == "missing-thought-signature", finding.severity < .error, callCount(old, subject) > 0 {
        return false
      }
      if ["repeated-role", "tool-count-mismatch"].contains(finding.rule), finding.severity < .error,
        wasSaid(finding, found, sanitized, subject)
      {
        return false
      }
      return !before.contains(finding.identity) && !before.contains("\(finding.rule) \(old)")
    }
    return new.map {
      LawBreach(
        .fixingAddsNothing,
        "a new finding: \($0.identity) at \($0.path), \($0.message)\n"
          + "after: \(subject.shown(sanitized.bytes))")
    }
  }
}
