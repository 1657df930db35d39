/// One change of a history: what, where, why, and what it removed.
public struct Edit: Sendable, Equatable {
  /// Whether anything that the model could read is lost.
  public enum Safety: String, Sendable, Hashable {
    /// Nothing is lost, or something is.
    case safe, lossy
  }

  /// The change itself, with indexes into the messages as they were before the step.
  public enum Change: Sendable, Equatable {
    /// Puts a message in the place of another.
    case replaceMessage(at: Int, with: Message)
    /// Takes a message away.
    case removeMessage(at: Int)
    /// Inserts before the message with that index, or at the end if there is none.
    case insertMessage(before: Int, Message)
    /// Declares these tools instead.
    case replaceTools([Tool])
    /// Forces this tool instead, or none.
    case replaceToolChoice(JSONText?)
    /// Sends this system prompt instead, or none.
    case replaceSystem(JSONText?)
    /// Leaves a member of the body out, such as `container`.
    case removeParameter(String)
    /// Texts of the body outside of messages, tools and system.
    case replaceBody
  }

  /// The id of the pass.
  public var pass: String
  /// The id of the rule that the change serves, where there is one.
  public var rule: String?
  /// The subject in the wire's own terms, in the indexes of the input.
  public var path: String
  /// Whether anything that the model could read is lost.
  public var safety: Safety
  /// What was done, in a few words.
  public var summary: String
  /// What is gone: whole blocks, as they were.
  public var removed: [Block]
  /// What is new.
  public var added: [Block]
  /// The number of the pass's run; the edits of one step share their indexes.
  public var step: Int
  /// The change itself, for replaying.
  public var change: Change
}
