internal import ConversationHistory
internal import HistoryJSON

/// Any body in the dialect of each family, and in another one that its length chooses: decoded and encoded it has the
/// same bytes, and one message less leaves the others.
enum DecodeProperty {
  static func fault(_ bytes: [UInt8]) -> String? {
    guard let document = try? JSONDocument(bytes),
      let body = bytes.withRawBytes({ RequestBody(bytes: $0, nodes: document.nodes) })
    else { return nil }
    let source = SourceText(document)
    for dialect in families + [others[bytes.count % others.count]] {
      let history = History(body, source: source, dialect: dialect, model: nil)
      guard history.encoded() == bytes else { return "\(dialect.id): other bytes" }
      if let fault = faultOfOneLess(history) { return "\(dialect.id): \(fault)" }
    }
    return nil
  }

  /// Those without a variant: the variants of a family differ in what they take, not in how they are written.
  private static let families = Dialect.all.filter { !$0.id.contains("/") }
  private static let others = Dialect.all.filter { $0.id.contains("/") }

  private static func faultOfOneLess(_ history: History) -> String? {
    // A bare list is told by any of its messages, which may be the one that goes.
    guard history.messages.count > 1, history.origin?.object != nil else { return nil }
    var less = history
    less.messages.remove(at: history.messages.count / 2)
    let bytes = less.encoded()
    guard let document = try? JSONDocument(bytes),
      let body = bytes.withRawBytes({ RequestBody(bytes: $0, nodes: document.nodes) })
    else { return "one message less makes it no body" }
    let again = History(body, source: SourceText(document), dialect: history.dialect, model: nil)
    return again.messages == less.messages ? nil : "one message less changes the others"
  }
}
