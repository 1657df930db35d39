/// Gives calls of Responses the namespace that their function stands in.
public struct RestoreNamespaces: Pass {
  public static let id = "restore-namespaces"
  public static let establishes = "a call of a function in a namespace names the namespace"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    let history = revision.history
    guard history.dialect.family == .openAIResponses else { return }
    let items = history.messages.compactMap { message -> JSONText? in
      guard message.blocks.count == 1, case .other = message.blocks[0].content else { return nil }
      return message.origin.map { JSONText($0) }
    }
    let namespaces = ToolNamespaces(tools: history.declaredTools, items: items)
    guard !namespaces.isEmpty else { return }
    revision.replaceEach { _, message in
      guard message.blocks.first?.toolCall != nil,
        let space = namespaces.missing(in: JSONText(written: message.encoded(as: history.dialect)))
      else { return nil }
      var changed = message
      changed.extra.removeAll { $0.name == "namespace" }
      changed.extra.append(Member("namespace", JSONText(written: space.token)))
      return (
        changed,
        Revision.Note(pass: Self.id, rule: "missing-namespace", summary: "gave a call the namespace of its function")
      )
    }
  }
}

extension History {
  /// The declarations as the body spells them, those that are no function too.
  fileprivate var declaredTools: JSONText? {
    guard let origin, let node = origin.tools else { return nil }
    return JSONText(Origin(origin.source, node))
  }
}
