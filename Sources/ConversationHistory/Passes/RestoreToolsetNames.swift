/// Gives results for members of a toolset the name of the toolset that their call has.
public struct RestoreToolsetNames: Pass {
  public static let id = "restore-toolset-names"
  public static let establishes = "a result for a member of a toolset names the toolset"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic else { return }
    var sets: [MessageText: JSONText] = [:]
    revision.replaceEach { _, message in
      var changed = message
      for (index, block) in message.blocks.enumerated() {
        if let call = block.toolCall {
          // An id that is used again means the later call.
          sets[call.id] = block.extra.last { $0.name == Self.member }?.value
        } else if let result = block.toolResult, let set = sets[result.callID],
          block.extra.last(where: { $0.name == Self.member })?.value != set
        {
          changed.blocks[index].extra.removeAll { $0.name == Self.member }
          changed.blocks[index].extra.append(Member(Self.member, set))
        }
      }
      guard changed != message else { return nil }
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: "invalid-toolset-result", summary: "repeated the name of the toolset in a result")
      )
    }
  }

  private static let member: MessageText = "toolset_name"
}
