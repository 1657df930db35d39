internal import HistoryJSON

/// Writes a `reasoning_content` beside tool calls, for hosts that refuse such a message without one.
///
/// The reasoning itself is lost; DeepSeek takes an empty string in its place, Moonshot a blank.
public struct FillReasoning: Pass {
  public static let id = "fill-reasoning"
  public static let establishes = "a message with tool calls has the reasoning field that its host asks for"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    let requirements = revision.requirements
    let isOfAll = requirements.reasoning == .required
    guard isOfAll || requirements.reasoning == .requiredWithCalls, revision.history.thinkingMode != .disabled else {
      return
    }
    let filler = MessageText(requirements.takesEmptyReasoning == .yes ? "" : " ")
    revision.replaceEach { _, message in
      guard message.role == .assistant, isOfAll || message.blocks.contains(where: { $0.toolCall != nil })
      else { return nil }
      let old = message.extra.last { $0.name == Self.field }?.value
      let isMissing = old == nil || old?.kind == .null
      guard isMissing || requirements.takesEmptyReasoning == .no && old?.text?.isEmpty == true else { return nil }
      var message = message
      message.extra.removeAll { $0.name == Self.field }
      message.extra.append(Member(Self.field, JSONText(written: filler.token)))
      return (
        message,
        Revision.Note(
          pass: Self.id, rule: "missing-reasoning-content",
          summary: "wrote a placeholder for the reasoning that was lost",
          added: [
            Block(
              .thinking(
                Thinking(text: filler, signature: nil)))
          ])
      )
    }
  }

  private static let field: MessageText = "reasoning_content"
}
