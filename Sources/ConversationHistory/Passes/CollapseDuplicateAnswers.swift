/// Keeps the first of two consecutive assistant messages with the same content.
public struct CollapseDuplicateAnswers: Pass {
  /// The id on the command line and in edits.
  public static let id = "collapse-duplicate-answers"
  /// What holds after the pass ran.
  public static let establishes = "no two consecutive assistant messages say the same"

  /// Makes the pass.
  public init() {}

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
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
