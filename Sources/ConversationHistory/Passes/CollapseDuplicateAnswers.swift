/// Keeps the first of two consecutive assistant messages with the same content.
public struct CollapseDuplicateAnswers: Pass {
  public static let id = "collapse-duplicate-answers"
  public static let establishes = "no two consecutive assistant messages say the same"

  public init() {}

  public func apply(to revision: inout Revision) {
    let messages = revision.messages
    revision.removeEach { index, message in
      // Equal neighbours form a run; comparing with the one before is comparing with its first.
      guard index > 0, message.role == .assistant, messages[index - 1].saysTheSame(as: message),
        !message.isPaused
      else { return nil }
      return Revision.Note(
        pass: Self.id, rule: "duplicate-answer", summary: "removed the second of two equal answers",
        removed: message.blocks)
    }
  }
}
