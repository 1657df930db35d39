internal import HistoryJSON

extension Rule {
  static let invalidToolSchema = Rule(
    "invalid-tool-schema", .tools, "a tool declared in a form that the API does not take",
    .on(.error, .anthropic, .openAIResponses, .gemini) + minimax, evidence: .measured, repairedBy: RepairToolSchemas.id,
    needs: .declaredTool,
    page: RulePage(
      rejects: "A client's tool without `input_schema`, with a schema that names no type or has oneOf, allOf or anyOf "
        + "at the top, a strict one that allows additional properties, or one in the form of Chat Completions, which "
        + "Responses do not take either; for MiniMax, a function without parameters; for Gemini, a keyword such as "
        + "`const` that its form of a schema does not have.",
      why: "Converters and servers of tools pass schemas on as they are.",
      sources: [
        "anthropic: a probe of the live API, 2026-08-28", "Hmbown/Codewhale#4329", "dirac-run/dirac#57",
        "QwenLM/qwen-code#11834", "zed-industries/zed#44875", "pizza-bot-app/pizza-bot#62",
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
      fix: "Renames the schema, gives it the type object, flattens it, and drops `strict` where it cannot hold and "
        + "keywords that are not taken; a constant text becomes an enum of one.")
  ) { context in
    guard let tools = context.parameter("tools") else { return [] }
    return ToolDeclaration.all(in: tools, context.family).flatMap { declaration in
      ToolSchemaFault.all(of: declaration.value, in: context.outline.dialect, context.requirements).map { fault in
        context.finding(
          "invalid-tool-schema", .error, at: .element(of: "tools", declaration.element, declaration.value),
          fault.message,
          help: fault.help, apiError: fault.words(declaration),
          fix: .safe(RepairToolSchemas.id, "write the declaration in the form that the API takes"),
          identity: "\(ToolSchemaFault.name(of: declaration.value)) \(fault)")
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
  /// A function of Responses in the form of Chat Completions.
  case nested
  /// A keyword that Gemini does not know, and where it stands in the parameters.
  case keyword(String, path: String)

  /// The faults of one declaration; at most one, for the provider names the first.
  static func all(of tool: JSONText, in dialect: Dialect, _ requirements: Requirements) -> [ToolSchemaFault] {
    switch dialect.family {
    case .anthropic: return ofAnthropic(tool)
    case .openAIChat:
      guard dialect.id == "openai-chat/minimax", let function = tool["function"], function.isObject else { return [] }
      return function["parameters"].map { $0.members.isEmpty } ?? true ? [.noParameters] : []
    case .openAIResponses:
      guard requirements.takesChatTools == .no, tool.string("type") == "function", tool["name"] == nil else {
        return []
      }
      return tool["function"]?["name"]?.text == nil ? [] : [.nested]
    case .gemini:
      // Of Vertex no refusal is known.
      guard !dialect.id.hasPrefix("gemini/vertex"), let parameters = tool["parameters"] else { return [] }
      return GeminiSchema.unknownKeyword(in: parameters, at: "").map { [.keyword($0.name, path: $0.path)] } ?? []
    case .bedrock: return []
    }
  }

  private static func ofAnthropic(_ tool: JSONText) -> [ToolSchemaFault] {
    // Without a name it is no declaration that could be written in another form.
    if tool.string("type") == "function", (tool["function"] ?? tool)["name"]?.text != nil {
      return [.foreignForm]
    }
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
    case .nested: "the tool is declared in the form of Chat Completions"
    case .keyword(let name, _): "the schema has the keyword `\(name)`, which the API does not know"
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
    case .nested: "send `name`, `description` and `parameters` beside the type"
    case .keyword(let name, _): name == "const" ? "write an enum of one" : "leave it out"
    }
  }

  func words(_ declaration: ToolDeclaration) -> String? {
    let start = "tools.\(declaration.element).custom"
    switch self {
    // The list of tags in the answer grows with each server tool.
    case .foreignForm: return nil
    case .noSchema: return "\(start).input_schema: Field required"
    case .noType: return "\(start).input_schema.type: Field required"
    case .combined:
      return "\(start).input_schema: input_schema does not support oneOf, allOf, or anyOf at the top level"
    case .notStrict: return "\(start): For 'object' type, 'additionalProperties' must be explicitly set to false"
    case .noParameters: return "invalid params, function parameters is empty (2013)"
    case .nested: return "Missing required parameter: 'tools[\(declaration.element)].name'."
    case .keyword(let name, let path):
      return "Invalid JSON payload received. Unknown name \"\(name)\" at 'tools[\(declaration.element)]"
        + ".function_declarations[\(declaration.function)].parameters\(path)': Cannot find field."
    }
  }
}
