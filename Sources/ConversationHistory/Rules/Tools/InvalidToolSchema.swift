internal import HistoryJSON

extension Rule {
  static let invalidToolSchema = Rule(
    "invalid-tool-schema", .tools, "a tool declared in a form that the API does not take",
    [Severities(.anthropic, .error)] + minimax, evidence: .measured, repairedBy: RepairToolSchemas.id,
    needs: .declaredTool,
    page: RulePage(
      rejects: "A client's tool without `input_schema`, with a schema that names no type or has oneOf, allOf or anyOf "
        + "at the top, a strict one that allows additional properties, or one in the form of Chat Completions; "
        + "for MiniMax, a function without parameters.",
      why: "Converters and servers of tools pass schemas on as they are.",
      sources: [
        "anthropic: a probe of the live API, 2026-08-28", "Hmbown/Codewhale#4329", "dirac-run/dirac#57",
        "QwenLM/qwen-code#11834",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"tools": [{"name": "f", "parameters": {"properties": {}}}], "messages": [
            {"role": "user", "content": "a"}
          ]}
          """#,
        passes: #"""
          {"tools": [{"name": "f", "input_schema": {"type": "object", "properties": {}}}], "messages": [
            {"role": "user", "content": "a"}
          ]}
          """#
      ),
      fix: "Renames the schema, gives it the type object, flattens it, and drops `strict` where it cannot hold.")
  ) { context in
    guard let tools = context.parameter("tools") else { return [] }
    return tools.elements.enumerated().flatMap { index, tool in
      ToolSchemaFault.all(of: tool, in: context.outline.dialect).map { fault in
        context.finding(
          "invalid-tool-schema", .error, at: .element(of: "tools", index, tool), fault.message,
          help: fault.help, apiError: fault.words(index),
          fix: .safe(RepairToolSchemas.id, "write the declaration in the form that the API takes"),
          identity: "\(ToolSchemaFault.name(of: tool)) \(fault)")
      }
    }
  }

  /// Only MiniMax, of those who speak the language of Chat Completions, is known to want parameters.
  private static let minimax = Dialect(id: "openai-chat/minimax").map { [Severities($0, .error)] } ?? []
}

/// What is wrong with the declaration of a client's tool.
enum ToolSchemaFault {
  /// Declared as Chat Completions or Responses do.
  case foreignForm
  case noSchema
  case noType
  case combined
  case notStrict
  /// A function of Chat Completions that takes nothing.
  case noParameters

  /// The faults of one declaration; at most one, for the provider names the first.
  static func all(of tool: JSONText, in dialect: Dialect) -> [ToolSchemaFault] {
    guard dialect.family == .anthropic else {
      guard dialect.id == "openai-chat/minimax", let function = tool["function"], function.isObject else { return [] }
      return function["parameters"].map { $0.members.isEmpty } ?? true ? [.noParameters] : []
    }
    if tool.string("type") == "function" { return [.foreignForm] }
    guard tool.isObject, tool["type"].map({ $0.isNull || $0.text == "custom" }) ?? true, tool["name"]?.text != nil
    else { return [] }
    guard let schema = tool["input_schema"], schema.isObject else { return [.noSchema] }
    if combinators.contains(where: { schema[$0] != nil }) { return [.combined] }
    guard let type = schema["type"] else { return [.noType] }
    let isStrict = tool["strict"].map { $0.kind == .true } ?? false
    if isStrict, type.text == "object", schema["additionalProperties"].map({ $0.kind != .false }) ?? true {
      return [.notStrict]
    }
    return []
  }

  /// The keywords that combine schemas.
  static let combinators = ["oneOf", "allOf", "anyOf"]

  static func name(of tool: JSONText) -> String { tool.string("name") ?? tool["function"]?.string("name") ?? "" }

  var message: String {
    switch self {
    case .foreignForm: "the tool is declared in the form of another API"
    case .noSchema: "the tool has no input schema"
    case .noType: "the input schema names no type"
    case .combined: "the input schema combines others at the top"
    case .notStrict: "the strict tool allows additional properties"
    case .noParameters: "the function has no parameters"
    }
  }

  var help: String {
    switch self {
    case .foreignForm: "send `name`, `description` and `input_schema`"
    case .noSchema: "send `input_schema`"
    case .noType: "give it the type object"
    case .combined: "write one object schema"
    case .notStrict: "set `additionalProperties` to false, or leave `strict` out"
    case .noParameters: "send the schema of an object without properties"
    }
  }

  func words(_ index: Int) -> String? {
    let start = "tools.\(index).custom"
    switch self {
    // The list of tags in the answer grows with each server tool.
    case .foreignForm: return nil
    case .noSchema: return "\(start).input_schema: Field required"
    case .noType: return "\(start).input_schema.type: Field required"
    case .combined:
      return "\(start).input_schema: input_schema does not support oneOf, allOf, or anyOf at the top level"
    case .notStrict: return "\(start): For 'object' type, 'additionalProperties' must be explicitly set to false"
    case .noParameters: return "invalid params, function parameters is empty (2013)"
    }
  }
}
