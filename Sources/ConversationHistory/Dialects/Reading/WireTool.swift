internal import HistoryJSON

/// A tool that a request declares: its declaration, its name, and whether the client defines it.
struct WireTool {
  typealias Nodes = ContiguousArray<JSONNode>

  var declaration: Int
  var name: Int
  var isCustom: Bool
  /// The index in the list of tools.
  var element = 0
  /// The index among the functions of its element; 0 where an element is one declaration.
  var function = 0

  /// The tools of a list; elements that declare none are left out.
  static func all(in list: Int, _ dialect: Dialect, bytes: RawSpan, nodes: Nodes) -> [WireTool] {
    nodes.elements(of: list).enumerated().flatMap { index, element -> [WireTool] in
      guard dialect.family == .gemini else {
        return one(element, dialect, bytes: bytes, nodes: nodes).map { [$0.standing(at: index)] } ?? []
      }
      // Gemini declares several functions in one element, beside its own tools.
      let functions =
        member("functionDeclarations", of: element, bytes, nodes)
        ?? member("function_declarations", of: element, bytes, nodes)
      return functions.map { list in
        nodes.elements(of: list).enumerated().compactMap { function, declaration in
          named(declaration, in: declaration, isCustom: true, bytes, nodes)?.standing(at: index, function)
        }
      } ?? []
    }
  }

  private func standing(at element: Int, _ function: Int = 0) -> WireTool {
    var tool = self
    tool.element = element
    tool.function = function
    return tool
  }

  /// The node of the name in one declaration.
  static func name(of declaration: Int, _ dialect: Dialect, bytes: RawSpan, nodes: Nodes) -> Int? {
    dialect.family == .gemini
      ? named(declaration, in: declaration, isCustom: true, bytes, nodes)?.name
      : one(declaration, dialect, bytes: bytes, nodes: nodes)?.name
  }

  private static func one(_ node: Int, _ dialect: Dialect, bytes: RawSpan, nodes: Nodes) -> WireTool? {
    switch dialect.family {
    case .anthropic:
      // A declaration for OpenAI is refused, but the client's: `type` is `function`, the name may stand in it.
      if isType("function", "function", of: node, bytes, nodes) {
        return named(node, in: member("function", of: node, bytes, nodes) ?? node, isCustom: true, bytes, nodes)
      }
      // A type such as bash_20250124 or web_search_20250305 makes it the provider's own tool.
      return named(node, in: node, isCustom: isType(nil, "custom", of: node, bytes, nodes), bytes, nodes)
    case .openAIChat:
      guard let inner = member("function", of: node, bytes, nodes) ?? member("custom", of: node, bytes, nodes)
      else { return nil }
      return named(node, in: inner, isCustom: true, bytes, nodes)
    case .openAIResponses:
      guard isType("function", "custom", of: node, bytes, nodes) else { return nil }
      return named(node, in: node, isCustom: true, bytes, nodes)
        // Declared for Chat Completions: refused, but the client's.
        ?? member("function", of: node, bytes, nodes).flatMap { named(node, in: $0, isCustom: true, bytes, nodes) }
    case .bedrock:
      guard let spec = member("toolSpec", of: node, bytes, nodes) else { return nil }
      return named(node, in: spec, isCustom: true, bytes, nodes)
    case .gemini: return nil
    }
  }

  private static func named(
    _ declaration: Int, in holder: Int, isCustom: Bool, _ bytes: RawSpan, _ nodes: Nodes
  ) -> WireTool? {
    guard let name = member("name", of: holder, bytes, nodes), nodes[name].isString else { return nil }
    return WireTool(declaration: declaration, name: name, isCustom: isCustom)
  }

  /// Whether the type is one of two; a missing or null type counts if the first is nil.
  private static func isType(
    _ first: String?, _ second: String, of node: Int, _ bytes: RawSpan, _ nodes: Nodes
  ) -> Bool {
    guard let type = member("type", of: node, bytes, nodes), nodes[type].kind != .null else { return first == nil }
    guard nodes[type].isString else { return false }
    return JSONString.equals(nodes[type], second, in: bytes)
      || first.map { JSONString.equals(nodes[type], $0, in: bytes) } ?? false
  }

  private static func member(_ name: String, of object: Int, _ bytes: RawSpan, _ nodes: Nodes) -> Int? {
    nodes.value(of: object, key: [UInt8](name.utf8), in: bytes)
  }
}
