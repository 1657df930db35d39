extension Rule {
  static let missingNamespace = Rule(
    "missing-namespace", .tools, "a call of a tool in a namespace, sent back without the namespace",
    [Severities(.openAIResponses, .error)], evidence: .observed, repairedBy: RestoreNamespaces.id, needs: .toolCall,
    page: RulePage(
      rejects:
        "A `function_call` without `namespace` whose function is declared only in a namespace, or was loaded into "
        + "one by a search for tools.",
      why:
        "Responses looks the function up in the default namespace. Converters that know name and arguments alone drop "
        + "the member.",
      sources: ["pydantic/pydantic-ai pydantic_ai_slim/pydantic_ai/models/openai.py", "github/copilot-cli#4519"],
      example: RulePage.Example(.openAIResponses, fails: body(""), passes: body(#", "namespace": "files""#)),
      fix: "Gives the call the namespace that declares its function.")
  ) { context in
    let items = context.outline.blocks.indices.filter { context.outline.blocks[$0].kind == .other }
    let namespaces = ToolNamespaces(
      tools: context.parameter("tools"), items: items.compactMap { context.json(.block($0)) })
    guard !namespaces.isEmpty else { return [] }
    return context.outline.blocks.indices.compactMap { index in
      guard context.outline.blocks[index].kind == .toolCall, let call = context.json(.block(index)),
        let space = namespaces.missing(in: call)
      else { return nil }
      let name = context.toolName(of: index)
      return context.finding(
        "missing-namespace", .error, at: .block(index),
        "the function `\(name)` stands in the namespace `\(space.string)`",
        help: "send the call with its `namespace`",
        apiError: "Missing namespace for function_call '\(name)'. It does not exist in the default namespace.",
        fix: .safe(RestoreNamespaces.id, "add the namespace"), identity: context.id(of: index))
    }
  }

  private static func body(_ namespace: String) -> String {
    #"""
    {"tools": [{"type": "namespace", "name": "files", "tools": [{"type": "function", "name": "read"}]}], "input": [
      {"role": "user", "content": "a"},
      {"type": "function_call", "call_id": "c1", "name": "read", "arguments": "{}"\#(namespace)},
      {"type": "function_call_output", "call_id": "c1", "output": "b"}
    ]}
    """#
  }
}

/// Which functions of Responses stand in a namespace alone.
struct ToolNamespaces {
  /// The namespace of a function, the first that has it.
  private var spaces: [MessageText: MessageText] = [:]
  /// The functions of the default namespace.
  private var plain: Set<MessageText> = []

  /// Reads the declared tools, and those that a search loaded.
  ///
  /// A function that is only deferred in a namespace is taken without it, as long as no search loaded it.
  init(tools: JSONText?, items: [JSONText]) {
    let declared = tools?.elements ?? []
    let loaded = items.filter { $0.string("type") == "tool_search_output" }.flatMap { $0["tools"]?.elements ?? [] }
    guard (declared + loaded).contains(where: { $0.string("type") == "namespace" }) else { return }
    for tool in declared + loaded where tool.string("type") == "function" {
      if let name = tool["name"]?.text { plain.insert(name) }
    }
    add(loaded, withDeferred: true)
    add(declared, withDeferred: false)
  }

  var isEmpty: Bool { spaces.isEmpty }

  private mutating func add(_ tools: [JSONText], withDeferred: Bool) {
    for space in tools where space.string("type") == "namespace" {
      guard let title = space["name"]?.text else { continue }
      for tool in space["tools"]?.elements ?? [] where withDeferred || tool["defer_loading"]?.description != "true" {
        guard let name = tool["name"]?.text, spaces[name] == nil else { continue }
        spaces[name] = title
      }
    }
  }

  /// The namespace that a call lacks.
  func missing(in call: JSONText) -> MessageText? {
    guard call.string("type") == "function_call", call["namespace"].map(\.isNull) ?? true,
      let name = call["name"]?.text, !plain.contains(name)
    else { return nil }
    return spaces[name]
  }
}
