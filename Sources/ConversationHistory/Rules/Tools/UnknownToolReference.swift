extension Rule {
  static let unknownToolReference = Rule(
    "unknown-tool-reference", .tools, "a reference to a tool that the request does not declare, or by too long a name",
    [Severities(.anthropic, .error)], evidence: .documented, repairedBy: DropUnknownToolReferences.id,
    needs: [.richResult, .serverTool, .foreignType],
    page: RulePage(
      rejects:
        "A `tool_reference` in a result of a search for tools, or in a `tool_addition` or `tool_removal` of a message of "
        + "the system, whose tool is not among the request's tools; or one with a name of more than 64 characters.",
      why:
        "The Messages API unfolds the reference into the declaration. A server of tools that is gone takes its tools "
        + "out of the request, and the history keeps the references.",
      sources: [
        "platform.claude.com/docs/en/agents-and-tools/tool-use/tool-search-tool", "anthropics/claude-code#22336",
        "anthropics/claude-code#23149",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: body("a"), passes: body("f")),
      fix: "Drops the reference; a result that held nothing else says which tools were found.")
  ) { context in
    let declared = ToolReferences.declared(context.parameter("tools"), context.parameter("mcp_servers"))
    return ofChanges(context, declared)
      + context.outline.blocks.indices.flatMap { index -> [Finding] in
        let block = context.outline.blocks[index]
        guard block.kind == .serverToolResult || block.flags.contains(.odd),
          let value = context.json(.block(index))
        else { return [] }
        return ToolReferences.list(in: value).enumerated().compactMap { position, element in
          guard let name = ToolReferences.name(element), !ToolReferences.takes(name, declared) else { return nil }
          let isLong = name.utf8.count > ToolReferences.maximumLength
          let isOwn = block.kind == .toolResult
          return context.finding(
            "unknown-tool-reference", .error, at: .block(index),
            isLong ? "a reference has at most 64 characters, and `\(name)` has more" : "no tool `\(name)` is declared",
            help: isLong
              ? "give the tool a shorter name, or drop the reference" : "declare the tool, or drop the reference",
            apiError: isLong
              ? isOwn
                ? "\(context.wirePath(index)).tool_result.content.\(position).tool_reference.tool_name: String should have "
                  + "at most 64 characters" : nil
              : "Tool reference '\(name)' not found in available tools",
            fix: .safe(DropUnknownToolReferences.id, "drop the reference"), identity: "\(context.id(of: index)) \(name)"
          )
        }
      }
  }

  private static func ofChanges(_ context: LintContext, _ declared: Set<MessageText>?) -> [Finding] {
    guard let declared, context.traits.contains(.foreignType) else { return [] }
    var changes = ToolChanges(declared)
    return context.messages.filter { context.outline.messages[$0].role == .system }.flatMap { message in
      context.outline.blocks(of: message).compactMap { block -> Finding? in
        guard context.outline.blocks[block].kind == .other, let value = context.json(.block(block)),
          let name = changes.unknown(in: value)
        else { return nil }
        return context.finding(
          "unknown-tool-reference", .error, at: .block(block), "no tool `\(name.string)` is declared",
          help: "declare the tool, or drop the change",
          apiError: "tool_addition/tool_removal references unknown tool '\(name.string)'",
          fix: .safe(DropUnknownToolReferences.id, "drop the change"), identity: "change \(name.string)")
      }
    }
  }

  private static func body(_ name: String) -> String {
    #"""
    {"tools": [
      {"name": "find", "input_schema": {"type": "object"}},
      {"name": "f", "input_schema": {"type": "object"}, "defer_loading": true}
    ], "messages": [
      {"role": "user", "content": "a"},
      {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "find", "input": {}}]},
      {"role": "user", "content": [
        {"type": "tool_result", "tool_use_id": "t1", "content": [{"type": "tool_reference", "tool_name": "\#(name)"}]}
      ]}
    ]}
    """#
  }
}

/// References to tools in results of searches, and what they may name.
enum ToolReferences {
  /// The declared names; nil if there are tools that the request does not name one by one, or none at all.
  static func declared(_ tools: JSONText?, _ servers: JSONText?) -> Set<MessageText>? {
    guard let tools, !tools.elements.isEmpty, servers?.elements.isEmpty ?? true else { return nil }
    var names: Set<MessageText> = []
    for tool in tools.elements {
      guard let name = (tool["name"] ?? tool["function"]?["name"])?.text else { return nil }
      names.insert(name)
    }
    return names
  }

  /// A declared name may have twice as many.
  static let maximumLength = 64

  /// Whether a reference may name a tool; what is declared may not be known.
  static func takes(_ name: MessageText, _ declared: Set<MessageText>?) -> Bool {
    name.utf8.count <= maximumLength && declared.map { $0.contains(name) } ?? true
  }

  /// The elements of a result among which references stand.
  static func list(in result: JSONText) -> [JSONText] {
    guard let content = result["content"] else { return [] }
    return content.isObject ? content["tool_references"]?.elements ?? [] : content.elements
  }

  static func name(_ element: JSONText) -> MessageText? {
    element.string("type") == "tool_reference" ? element["tool_name"]?.text : nil
  }
}

/// The tools that changes in mid-conversation may name: the declared ones, and those that a change before defined.
struct ToolChanges {
  private var known: Set<MessageText>

  init(_ declared: Set<MessageText>) { known = declared }

  /// The tool that a change names and nothing declares; nil for any other block. Changes come in their order.
  mutating func unknown(in block: JSONText) -> MessageText? {
    guard let type = block.string("type"), type == "tool_addition" || type == "tool_removal", let tool = block["tool"]
    else { return nil }
    if let name = tool["definition"]?["name"]?.text {
      known.insert(name)
      return nil
    }
    guard tool.string("type") == "tool_reference", let name = tool["name"]?.text, !known.contains(name) else {
      return nil
    }
    return name
  }
}
