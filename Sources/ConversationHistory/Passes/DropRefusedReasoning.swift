internal import HistoryJSON

/// Leaves reasoning out of the request where the host refuses the field; what is saved should keep it.
public struct DropRefusedReasoning: Pass {
  public static let id = "drop-refused-reasoning"
  public static let establishes = "no message has a reasoning field that its host refuses"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.requirements.reasoning == .refused else { return }
    let dialect = revision.history.dialect
    let names = ReasoningField.refused(by: dialect).map { MessageText($0) }
    let takesOther = dialect == .cerebras && revision.history.model?.lowercased().contains("gpt-oss") == true
    revision.replaceEach { _, message in
      guard message.role == .assistant,
        let refused = message.extra.first(where: { names.contains($0.name) && $0.value.kind != .null })
      else { return nil }
      let isRenamed = takesOther && !message.extra.contains { $0.name == "reasoning" }
      var message = message
      let removed = message.extra.filter { names.contains($0.name) }
      message.extra.removeAll { names.contains($0.name) }
      if isRenamed { message.extra.append(Member("reasoning", refused.value)) }
      return (
        message,
        Revision.Note(
          pass: Self.id, rule: "refused-reasoning-content",
          summary: isRenamed ? "renamed the reasoning field" : "left out a reasoning field that the host refuses",
          removed: removed.map { Block(.thinking(Thinking(text: $0.value.text, signature: nil))) })
      )
    }
  }
}
