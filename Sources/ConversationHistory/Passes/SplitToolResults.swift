/// Parts messages in which tool results stand beside content that the model does not take there.
///
/// Converse joins neighbours of one role, so an assistant message goes between the results and the rest.
public struct SplitToolResults: Pass {
  public static let id = "split-tool-results"
  public static let establishes = "tool results share no message with what the model refuses beside them"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    let company = revision.requirements.besideResults
    guard revision.history.dialect.family == .bedrock, company != .anything else { return }
    var steps: [Revision.Step] = []
    for (index, message) in revision.messages.enumerated() {
      let others = message.blocks.filter { $0.toolResult == nil }
      guard message.role == .user, others.count < message.blocks.count,
        others.contains(where: { company.refuses(JSONText(written: $0.encoded(as: revision.history.dialect))) })
      else {
        steps.append(.keep(index))
        continue
      }
      let note = Revision.Note(
        pass: Self.id, rule: "crowded-tool-result", summary: "parted tool results from the rest of a message")
      var results = message
      results.blocks.removeAll { $0.toolResult == nil }
      var rest = Message(.user, others)
      rest.lineage = message.lineage
      steps.append(.replace(index, with: results, note))
      steps.append(.insert(Message(.assistant, MessageText(InsertedText.resultsTaken)), note))
      steps.append(.insert(rest, note))
    }
    if steps.count > revision.messages.count { revision.rewrite(steps) }
  }
}
