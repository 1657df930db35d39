/// Gives messages that were made by hand the shape of the dialect that they are sent in.
///
/// A client may build one history for any dialect: results become messages or items of their own, or the user's blocks;
/// thinking that the wire has no place for is left out, and the edit keeps it. What was read from a wire stays.
public struct ShapeMessages: Pass {
  public static let id = "shape-messages"
  public static let establishes = "a message that was made by hand is one message of the wire"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    sayPrompt(&revision)
    guard revision.messages.contains(where: { $0.origin == nil }) else { return }
    var shape = WireShape(revision.history.dialect)
    var steps: [Revision.Step] = []
    var didChange = false
    let note = Revision.Note(pass: Self.id, summary: "gave a message made by hand the shape of the wire")
    for (index, message) in revision.messages.enumerated() {
      guard let parts = shape.parts(of: message) else {
        steps.append(.keep(index))
        continue
      }
      didChange = true
      steps.append(parts.first.map { .replace(index, with: $0, note) } ?? .remove(index, note))
      for var part in parts.dropFirst() {
        part.lineage = message.lineage
        steps.append(.insert(part, note))
      }
    }
    if didChange { revision.rewrite(steps) }
  }

  /// A prompt that is written as a message is one where a message of the system may be refused.
  private func sayPrompt(_ revision: inout Revision) {
    let placement = revision.requirements.system
    let history = revision.history
    guard placement == .nowhere || placement == .first, history.origin?.system == nil,
      let prompt = HistoryWriter(dialect: history.dialect).promptMessage(history)
    else { return }
    let note = Revision.Note(pass: Self.id, summary: "made the system prompt a message")
    revision.setSystem(nil, note)
    revision.rewrite([.insert(prompt, note)])
  }
}
