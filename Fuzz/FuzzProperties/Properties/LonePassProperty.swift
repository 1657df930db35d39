internal import ConversationHistory
internal import HistoryLaws

/// What a pass that a caller names makes of any body: a body again, always the same, and its edits tell what was done.
enum LonePassProperty {
  /// `pass ID[=ARGUMENT] DIALECT`: the rest is a body.
  static func fault(_ input: FuzzInput) -> String? {
    let name = (input.word(at: 1) ?? "").split(separator: "=", maxSplits: 1).map(String.init)
    guard let entry = PassCatalogue.all.first(where: { $0.id == name.first }),
      let pass = entry.make(name.count > 1 ? name[1] : nil)
    else { return nil }
    let dialect = input.dialect(at: 2)
    let sanitizer = Sanitizer(for: dialect, pipeline: Pipeline([pass]))
    guard let once = try? sanitizer.sanitize(input.rest) else { return nil }
    guard JSONTree(once.bytes) != nil else { return "\(entry.id): the answer is no JSON" }
    guard let twice = try? sanitizer.sanitize(input.rest), twice.bytes == once.bytes,
      twice.outcome.edits == once.outcome.edits
    else { return "\(entry.id): the second run gives something else" }
    if once.outcome.edits.isEmpty {
      return once.bytes == input.rest ? nil : "\(entry.id): bytes changed, and no edit says so"
    }
    guard let history = LawSubject(input.rest, dialect).history else { return nil }
    return history.replaying(once.outcome.edits) == once.outcome.history
      ? nil : "\(entry.id): replaying the edits gives another history"
  }
}
