internal import HistoryJSON

/// What a declaration of a tool says: its name's node, and whether the client defines it.
struct WireTool {
  var name: Int
  var isCustom: Bool

  init?(_ node: Int, _ dialect: Dialect, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) {
    func member(_ name: String, of object: Int) -> Int? {
      nodes.value(of: object, key: [UInt8](name.utf8), in: bytes)
    }
    func isString(_ node: Int?, _ text: String) -> Bool {
      node.map { nodes[$0].isString && JSONString.equals(nodes[$0], text, in: bytes) } ?? false
    }
    let type = member("type", of: node)
    switch dialect.family {
    case .anthropic:
      guard let name = member("name", of: node), nodes[name].isString else { return nil }
      self.name = name
      // A type such as bash_20250124 or web_search_20250305 makes it the provider's own tool.
      isCustom = type == nil || isString(type, "custom") || nodes[type ?? 0].kind == .null
    case .openAIChat:
      guard let function = member("function", of: node) ?? member("custom", of: node),
        let name = member("name", of: function), nodes[name].isString
      else { return nil }
      self.name = name
      isCustom = true
    }
  }
}
