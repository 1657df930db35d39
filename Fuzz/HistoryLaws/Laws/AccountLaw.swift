internal import ConversationHistory
internal import HistoryJSON

/// The edits explain every difference and give back what was removed.
enum AccountLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized, let input = history(of: subject) else { return nil }
    let outcome = sanitized.outcome
    let shown = "\nafter: \(subject.shown(sanitized.bytes))"
    func breach(_ fault: String) -> LawBreach { LawBreach(.accounted, fault + shown) }
    if outcome.edits.isEmpty, sanitized.bytes != subject.body {
      return breach("bytes changed, and no edit says so")
    }
    let replayed = input.replaying(outcome.edits)
    if replayed != outcome.history { return breach("replaying the edits gives another history") }
    let isPlain = !outcome.edits.contains { $0.change == .replaceBody }
    // Where a body has white space of several kinds, what stands between two messages may be that of either.
    if isPlain, JSONTree(replayed.encoded()) != subject.after {
      return breach("replaying the edits gives other bytes: \(subject.shown(replayed.encoded()))")
    }
    if let fault = strayed(outcome, input.messages.count) { return breach(fault) }
    if let edit = outcome.edits.first(where: { $0.summary.isEmpty || $0.pass.isEmpty }) {
      return breach("an edit of \(edit.path) does not say what it did")
    }
    return unreturned(subject, sanitized).map {
      breach("gone, and in no edit: \(subject.shown($0))")
    }
  }

  private static func history(of subject: LawSubject) -> History? {
    guard let document = try? JSONDocument(subject.body) else { return nil }
    return subject.body.withRawBytes { raw -> History? in
      guard let body = RequestBody(bytes: raw, nodes: document.nodes) else { return nil }
      return History(
        body, source: SourceText(document), dialect: subject.dialect,
        model: subject.model ?? body.modelName(bytes: raw, nodes: document.nodes))
    }
  }

  /// Sources and dropped messages must name each message of the input, and no other.
  private static func strayed(_ outcome: Outcome, _ count: Int) -> String? {
    if outcome.sources.count != outcome.history.messages.count {
      return "\(outcome.sources.count) sources for \(outcome.history.messages.count) messages"
    }
    var named: Set<Int> = []
    for source in outcome.sources {
      switch source {
      case .kept(let index), .edited(let index): named.insert(index)
      case .merged(let indexes): named.formUnion(indexes)
      case .inserted: break
      }
    }
    if let both = outcome.dropped.first(where: named.contains) {
      return "messages[\(both)] is a source and dropped"
    }
    let all = named.union(outcome.dropped)
    return all == Set(0..<count) ? nil : "sources and dropped messages are not all messages"
  }

  /// A text of a message that neither the result nor any edit has.
  private static func unreturned(_ subject: LawSubject, _ sanitized: Sanitized) -> [UInt8]? {
    guard let before = subject.before, let after = subject.after else {
      return nil
    }
    let left = WireEntry.entries(of: after, subject.dialect).flatMap { texts($0.pieces) }
    let known = Set(left)
    let missing = WireEntry.entries(of: before, subject.dialect)
      .flatMap { texts($0.pieces) }.filter { !known.contains($0) }
    guard !missing.isEmpty else { return nil }
    let removed = sanitized.outcome.edits.flatMap(\.removed).flatMap(texts)
    return missing.first { text in
      !removed.contains(text) && !left.contains { WireText.says($0, text) }
    }
  }

  private static func texts(_ pieces: [WireEntry.Piece]) -> [[UInt8]] {
    pieces.flatMap { piece -> [[UInt8]] in
      switch piece {
      case .text(let text): WireText.isBlank(text) ? [] : [WireText.readable(text)]
      case .result(_, let said): texts(said)
      case .call, .blob, .fleeting, .malformed: []
      }
    }
  }

  private static func texts(_ block: Block) -> [[UInt8]] {
    switch block.content {
    case .text(let text), .refusal(let text): [WireText.readable(text.utf8)]
    case .toolResult(let result): result.content.flatMap(texts)
    case .malformed(let json): JSONTree(json.bytes)?.strings ?? []
    default: []
    }
  }
}
