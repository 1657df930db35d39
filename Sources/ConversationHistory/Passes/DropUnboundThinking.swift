/// Drops thinking of finished turns that stands behind an edit which the model has not seen.
///
/// A model that binds its thinking to what precedes it refuses that thinking once anything before it was changed. An edit
/// that the request before already carried is part of what it was bound to. The thinking of the turn that is still open
/// is kept, since the provider asks for it; the outcome names it.
public struct DropUnboundThinking: Pass {
  public static let id = "drop-unbound-thinking"
  public static let establishes = "no finished turn has thinking behind an edit that the model has not seen"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.history.hasThinking, let first = revision.firstUnseen else { return }
    let messages = revision.messages
    let open = messages.lastIndex { $0.role == .user && $0.blocks.contains { $0.toolResult == nil } } ?? -1
    revision.boundThinking = messages.indices.filter {
      $0 >= first && $0 > open && messages[$0].blocks.contains(where: \.isThinking)
    }
    revision.replaceEach { index, message in
      guard index >= first, index < open, message.role == .assistant, message.blocks.contains(where: \.isThinking)
      else { return nil }
      var message = message
      let removed = message.blocks.filter(\.isThinking)
      message.blocks.removeAll(where: \.isThinking)
      return (
        message,
        Revision.Note(
          pass: Self.id, summary: "dropped thinking that was bound to what a repair has changed", removed: removed)
      )
    }
  }
}

extension Revision {
  /// The first message whose thinking may be bound to something else than what stands before it now; nil for none.
  fileprivate var firstUnseen: Int? {
    let raw = original.messageHashes
    if let continuation, continuation.precedes(raw) {
      if history.promptHash != continuation.sentPrompt { return 0 }
      let now = history.messageHashes
      for (index, hash) in now.enumerated() {
        if index < continuation.sent.count {
          if hash != continuation.sent[index] { return index }
        } else if let unseen = unseen(index, expecting: continuation.messages + index - continuation.sent.count) {
          return unseen
        }
      }
      return nil
    }
    if history.tools != original.tools || history.system != original.system { return 0 }
    return messages.indices.lazy.compactMap { unseen($0, expecting: $0) }.first
  }

  /// The place behind which thinking is bound to something else, if a message is not that of the input as it was.
  private func unseen(_ index: Int, expecting place: Int) -> Int? {
    let message = messages[index]
    if message.lineage == [place], isUnchanged(message) { return nil }
    // What stands here as it was has lost a message before it; an edited one is bound to what it followed.
    return message.lineage.count == 1 && isUnchanged(message) ? index : index + 1
  }
}
