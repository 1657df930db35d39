/// Writes the declarations of tools in the form of the wire.
///
/// A schema under another name is renamed, one without a type becomes that of an object, combined ones are flattened:
/// the properties of all branches, and what all of them require.
public struct RepairToolSchemas: Pass {
  public static let id = "repair-tool-schemas"
  public static let establishes = "every tool is declared with a schema that the API takes"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    let dialect = revision.history.dialect
    var tools = revision.history.tools
    for index in tools.indices {
      // A repair may uncover the next fault: a renamed schema may lack its type.
      for _ in 0..<4 {
        guard let fault = ToolSchemaFault.all(of: tools[index].definition, in: dialect, revision.requirements).first
        else { break }
        tools[index].definition = Self.repaired(tools[index].definition, fault)
      }
    }
    revision.setTools(
      tools,
      Revision.Note(
        pass: Self.id, rule: "invalid-tool-schema", summary: "wrote declarations of tools in the form of the wire"))
    showOne(&revision)
  }

  /// The model must see one tool at least: the one that finds the others, or else the first.
  private func showOne(_ revision: inout Revision) {
    var tools = revision.history.tools
    guard revision.history.dialect.family == .anthropic, !tools.isEmpty,
      tools.allSatisfy({ $0.definition.isDeferred })
    else { return }
    let place = tools.firstIndex { $0.definition.string("type")?.hasPrefix("tool_search") ?? false } ?? 0
    tools[place].definition = tools[place].definition.setting("defer_loading", to: nil)
    revision.setTools(
      tools, Revision.Note(pass: Self.id, rule: "all-tools-deferred", summary: "let the model see a tool"))
  }

  private static func repaired(_ tool: JSONText, _ fault: ToolSchemaFault) -> JSONText {
    switch fault {
    case .foreignForm: return native(tool["function"] ?? tool)
    case .noSchema: return native(tool)
    case .noType:
      return tool.setting("input_schema", to: tool["input_schema"].map { $0.setting("type", to: "object") } ?? empty)
    case .combined: return tool.setting("input_schema", to: tool["input_schema"].map(flat) ?? empty)
    case .notStrict: return tool.setting("strict", to: nil)
    case .noParameters:
      guard let function = tool["function"] else { return tool }
      return tool.setting("function", to: function.setting("parameters", to: ["type": "object", "properties": [:]]))
    case .nested: return JSONText([Member("type", "function")] + (tool["function"]?.members ?? []))
    case .keyword: return tool.setting("parameters", to: tool["parameters"].map(GeminiSchema.repaired))
    }
  }

  private static let empty: JSONText = ["type": "object"]

  /// The declaration with its schema under the name that the Messages API reads.
  private static func native(_ tool: JSONText) -> JSONText {
    let schema = tool["input_schema"] ?? tool["parameters"]
    return ["type", "parameters", "strict"].reduce(tool) { $0.setting($1, to: nil) }
      .setting("input_schema", to: schema.flatMap { $0.isObject ? $0 : nil } ?? empty)
  }

  /// One object schema in the place of several.
  private static func flat(_ schema: JSONText) -> JSONText {
    let branches = ToolSchemaFault.combinators.flatMap { schema[$0]?.elements ?? [] }
    var properties = schema["properties"]?.members ?? []
    for member in branches.flatMap({ $0["properties"]?.members ?? [] })
    where !properties.contains(where: { $0.name == member.name }) {
      properties.append(member)
    }
    var result = schema
    if result["type"] == nil { result = result.setting("type", to: "object") }
    if !properties.isEmpty { result = result.setting("properties", to: JSONText(properties)) }
    result = ToolSchemaFault.combinators.reduce(result) { $0.setting($1, to: nil) }
    let required = (schema["allOf"]?.elements ?? []).flatMap { $0["required"]?.elements ?? [] }
    guard !required.isEmpty else { return result }
    var all = result["required"]?.elements ?? []
    for name in required where !all.contains(name) { all.append(name) }
    return result.setting("required", to: JSONText(all))
  }
}
