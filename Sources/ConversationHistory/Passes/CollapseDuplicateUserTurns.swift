/// Keeps the first of two consecutive user messages that say the same.
///
/// Same `name`, same blocks after a string is lifted to one text block, texts compared decoded; cache markers do not
/// count, and one that only the second has moves onto the first.
public struct CollapseDuplicateUserTurns: Pass {
  /// The id on the command line and in edits.
  public static let id = "collapse-duplicate-user-turns"
  /// What holds after the pass ran.
  public static let establishes = "no two consecutive user messages say the same"

  /// Makes the pass.
  public init() {}

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    var steps: [Revision.Step] = []
    var didChange = false
    // The message that later ones are compared with, and its step.
    var kept: (message: Message, index: Int, step: Int)?
    for (index, message) in revision.messages.enumerated() {
      if let first = kept, message.role == .user, first.message.saysTheSame(as: message) {
        didChange = true
        let merged = first.message.takingMarkers(of: message)
        if merged != first.message {
          steps[first.step] = .replace(first.index, with: merged, markerNote())
          kept?.message = merged
        }
        steps.append(.remove(index, note(message)))
        continue
      }
      kept = message.role == .user ? (message, index, steps.count) : nil
      steps.append(.keep(index))
    }
    if didChange { revision.rewrite(steps) }
  }

  private func note(_ message: Message) -> Revision.Note {
    Revision.Note(
      pass: Self.id, rule: "duplicate-user-turn",
      summary: "removed the second of two equal user messages",
      removed: message.blocks)
  }

  private func markerNote() -> Revision.Note {
    Revision.Note(
      pass: Self.id, rule: "duplicate-user-turn",
      summary: "moved the cache marker of the copy onto the message that stays")
  }
}

extension Message {
  /// Whether two messages of one role say the same to the model; ids and timestamps beside the content do not count.
  func saysTheSame(as other: Message) -> Bool {
    role == other.role && name == other.name && !blocks.isEmpty && !hasOtherPayload
      && !other.hasOtherPayload && blocks.count == other.blocks.count && (!isNamedItem || extra == other.extra)
      && zip(blocks, other.blocks).allSatisfy { $0.saysTheSame(as: $1) }
  }

  /// Whether it is an item of Responses that its id alone tells from others: reasoning that is stored, a reference.
  private var isNamedItem: Bool {
    guard !isMessageItem else { return false }
    return blocks.contains { $0.toolCall == nil && $0.toolResult == nil }
  }

  /// The message with the markers that only its copy has.
  fileprivate func takingMarkers(of copy: Message) -> Message {
    var result = self
    for (index, block) in copy.blocks.enumerated() {
      if let marker = block.cacheMarker, blocks[index].cacheMarker == nil {
        result.blocks[index].cacheMarker = marker
      }
    }
    return result
  }
}
