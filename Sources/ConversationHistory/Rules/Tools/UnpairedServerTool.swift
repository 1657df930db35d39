extension Rule {
  static let unpairedServerTool = Rule(
    "unpaired-server-tool", .tools, "a server tool's call without its result, or a result without its call",
    [Severities(.anthropic, .error)], evidence: .observed, repairedBy: DropUnpairedServerTools.id, needs: .serverTool,
    page: RulePage(
      rejects:
        "A result of a server tool whose call is not before it, or a call without a result in a turn that is over.",
      why: "The provider ran the tool: call and result come in one turn, and a client that keeps only one of them, or "
        + "lets the user speak before the turn went on, breaks the pair.",
      sources: [
        "anthropics/claude-code#64383", "anthropics/claude-code#80439",
        "platform.claude.com/docs/en/build-with-claude/handling-stop-reasons",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "a"}},
              {"type": "text", "text": "b"}
            ]},
            {"role": "user", "content": "c"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "a"}},
              {"type": "web_search_tool_result", "tool_use_id": "srvtoolu_1", "content": []},
              {"type": "text", "text": "b"}
            ]},
            {"role": "user", "content": "c"}
          ]}
          """#
      ),
      fix: "Drops the half that is left; the edit keeps it.")
  ) { context in
    let outline = context.outline
    let pairs = ServerToolPairs(
      outline.messages.indices.map { message in
        ServerToolPairs.Turn(
          isAssistant: outline.messages[message].role == .assistant,
          blocks: outline.blocks(of: message).map { .init(kind: outline.blocks[$0].kind, id: outline.blocks[$0].id) })
      })
    return pairs.results.map { result in finding(result, context, isCall: false) }
      + pairs.calls.map { call in finding(call, context, isCall: true) }
  }

  private static func finding(_ place: ServerToolPairs.Place, _ context: LintContext, isCall: Bool) -> Finding {
    let block = Int(context.outline.messages[place.message].firstBlock) + place.block
    let value = context.json(.block(block))
    let id = context.id(of: block)
    let type = value?.string("type") ?? ""
    // What is said of the tools of other servers (mcp) is not known, nor that they are refused.
    let isForeign = type.hasPrefix("mcp_")
    return context.finding(
      "unpaired-server-tool", isForeign ? .warning : .error, at: .block(block),
      isCall
        ? "the call `\(id)` of a server tool has no result"
        : "the call `\(id)` of this server tool's result is missing",
      help: "keep call and result together",
      apiError: isForeign
        ? nil
        : isCall
          ? callWords(value?.string("name") ?? "", id, place)
          : "messages.\(place.message).content.\(place.block): unexpected `tool_use_id` found in `\(type)` blocks: "
            + "\(id). Each `\(type)` block must have a corresponding `server_tool_use` block before it.",
      fix: isForeign
        ? nil
        : isCall
          ? .unsafe(DropUnpairedServerTools.id, "drop the call")
          : .unsafe(DropUnpairedServerTools.id, "drop the result"),
      identity: id)
  }

  private static func callWords(_ name: String, _ id: String, _ place: ServerToolPairs.Place) -> String? {
    // The tools of a search for tools share one kind of result, whose name is not that of the call.
    guard !name.isEmpty, !name.hasPrefix("tool_search") else { return nil }
    return "messages.\(place.message): `\(name)` tool use with id `\(id)` was found without a corresponding "
      + "`\(name)_tool_result` block"
  }
}
