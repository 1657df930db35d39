internal import ConversationHistory

/// No error or warning is left, by its identity, that was not there before.
///
/// Remarks are left aside: where the stub between two user messages goes, the user speaks twice in a row, and no repair
/// could avoid that. So it is with traces of retries where the model may bind its thinking: a repair may bring two equal
/// turns together, and law 4 keeps it from touching them.
enum NothingNewLaw {
  private static let traces = ["duplicate-user-turn", "duplicate-answer", "error-saved-as-answer"]

  private static func callCount(_ id: String, _ subject: LawSubject) -> Int {
    guard let root = JSONTree(subject.body) else { return 0 }
    return WireEntry.entries(of: root, subject.dialect).flatMap(\.pieces).count { piece in
      guard case .call(let own, _) = piece else { return false }
      return String(decoding: WireText.readable(own ?? []), as: UTF8.self) == id
    }
  }

  private static func mayBindThinking(_ subject: LawSubject) -> Bool {
    guard let root = JSONTree(subject.body) else { return false }
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

  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized else { return nil }
    let before = Set(subject.findings(in: subject.body).map(\.identity))
    let mayBind = mayBindThinking(subject)
    let new = sanitized.remaining.first { finding in
      if finding.severity == .info || mayBind && traces.contains(finding.rule) { return false }
      // A subject that was renamed is the same under its old id.
      let old =
        sanitized.outcome.ids[finding.subject] ?? sanitized.outcome.toolNames[finding.subject] ?? finding.subject
      // A call that was nobody's is the assistant's now; that its id was used before was so before.
      if finding.rule == "reused-tool-call-id", callCount(old, subject) > 1 { return false }
      // So it was with a call without its signature, which only some models ask for.
      if finding.rule == "missing-thought-signature", finding.severity < .error, callCount(old, subject) > 0 {
        return false
      }
      // What was refused and now is only suspected, or was suspected of a message that has become longer, is milder.
      if ["repeated-role", "tool-count-mismatch"].contains(finding.rule), finding.severity < .error,
        before.contains(where: { $0.hasPrefix(finding.rule) })
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
