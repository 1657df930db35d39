/// One declaration in the list of tools, and where it stands there.
struct ToolDeclaration {
  var element: Int
  /// The index among the functions of its element; 0 where an element is one declaration.
  var function: Int
  var value: JSONText

  static func all(in tools: JSONText, _ family: Dialect.Family) -> [ToolDeclaration] {
    tools.elements.enumerated().flatMap { index, tool -> [ToolDeclaration] in
      guard family == .gemini else { return [ToolDeclaration(element: index, function: 0, value: tool)] }
      let functions = (tool["functionDeclarations"] ?? tool["function_declarations"])?.elements ?? []
      return functions.enumerated().map { ToolDeclaration(element: index, function: $0, value: $1) }
    }
  }
}
