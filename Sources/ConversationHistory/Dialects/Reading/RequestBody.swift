package import HistoryJSON

/// The members of a request body that a history is made of: nodes, -1 where there is none.
package struct RequestBody: Sendable {
  /// The object; -1 if the body is a bare array of messages.
  package var object = -1
  package var messages = -1
  package var model = -1
  package var tools = -1
  package var toolChoice = -1
  package var system = -1
  package var hasDuplicateKey = false

  /// Finds the members; nil if the value is neither an object with messages nor an array of objects with a role.
  package init?(bytes: RawSpan, nodes: ContiguousArray<JSONNode>, root: Int = 0) {
    switch nodes[root].kind {
    case .array:
      guard Self.looksLikeMessages(root, bytes: bytes, nodes: nodes) else { return nil }
      messages = root
    case .object:
      object = root
      for (key, value) in nodes.members(of: root) {
        switch WireName(nodes[key], in: bytes) {
        case .messages:
          hasDuplicateKey = hasDuplicateKey || messages >= 0
          messages = value
        case .model: model = value
        case .tools: tools = value
        case .toolChoice: toolChoice = value
        case .system: system = value
        default: break
        }
      }
      guard messages >= 0, nodes[messages].kind == .array else { return nil }
    default: return nil
    }
  }

  /// The model that the body names.
  package func modelName(bytes: RawSpan, nodes: ContiguousArray<JSONNode>) -> String? {
    guard model >= 0, nodes[model].isString else { return nil }
    return String(decoding: JSONString.decode(nodes[model], in: bytes), as: UTF8.self)
  }

  /// An empty array, or one in which some element has a role.
  private static func looksLikeMessages(
    _ array: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) -> Bool {
    if Int(nodes[array].next) == array + 1 { return true }
    return nodes.elements(of: array).contains { element in
      nodes.members(of: element).contains { WireName(nodes[$0.key], in: bytes) == .role }
    }
  }
}
