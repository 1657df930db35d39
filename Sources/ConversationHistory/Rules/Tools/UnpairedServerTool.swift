extension Rule {
  static let unpairedServerTool = Rule(
    "unpaired-server-tool", .tools, "a server tool's call without its result, or a result without its call",
    .on(.error, .anthropic, .openAIResponses), evidence: .observed, repairedBy: QuoteUnpairedServerTools.id,
    needs: .serverTool,
    page: RulePage(
      rejects:
        "A result of a server tool whose call is not before it, or a call without a result in a turn that is over; on "
        + "Responses a call of the local shell without its output, or an output without its call.",
      why: "The provider ran the tool: call and result come in one turn, and a client that keeps only one of them, or "
        + "lets the user speak before the turn went on, breaks the pair.",
      sources: [
        "anthropics/claude-code#64383", "anthropics/claude-code#80439", "Wei-Shaw/sub2api#5150",
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
      fix: "Writes the half that is left as a marked text.")
  ) { context in
    guard context.isAnthropic else { return localShell(context) }
    let outline = context.outline
    let pairs = ServerToolPairs(
      outline.messages.indices.map { message in
        ServerToolPairs.Turn(
          isAssistant: outline.messages[message].role == .assistant,
          blocks: outline.blocks(of: message).map { .init(kind: outline.blocks[$0].kind, id: outline.blocks[$0].id) })
      })
    // The provider goes on with a call only while its tool is declared.
    let isGone =
      outline.isWhole && (context.parameter("tools")?.elements.isEmpty ?? true)
      && (context.parameter("mcp_servers")?.elements.isEmpty ?? true)
    return pairs.results.map { result in finding(result, context, isCall: false) }
      + (pairs.calls + (isGone ? pairs.waiting : [])).map { call in finding(call, context, isCall: true) }
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
          ? .safe(QuoteUnpairedServerTools.id, "write the call as marked text")
          : .safe(QuoteUnpairedServerTools.id, "write the result as marked text"),
      identity: id)
  }

  /// Items of Responses that the client's own shell answers.
  private static func localShell(_ context: LintContext) -> [Finding] {
    let items = context.messages.map { index in
      let kind = context.outline.blocks(of: index).first.map { context.outline.blocks[$0].kind }
      return kind == .serverToolCall || kind == .serverToolResult ? context.json(.message(index)) : nil
    }
    return LocalShellItems.unpaired(in: items, hasServerState: context.hasServerState).map { index in
      let id = items[index]?.string("call_id") ?? ""
      let isCall = items[index]?.string("type") == LocalShellItems.call
      return context.finding(
        "unpaired-server-tool", .error, at: .message(index),
        isCall ? "the call `\(id)` of the local shell has no output" : "the call `\(id)` of this output is missing",
        help: "keep call and output together",
        apiError: isCall ? "No tool output found for local shell call \(id)." : nil,
        fix: .safe(QuoteUnpairedServerTools.id, "write it as marked text"), identity: id)
    }
  }

  private static func callWords(_ name: String, _ id: String, _ place: ServerToolPairs.Place) -> String? {
    // The tools of a search for tools share one kind of result, whose name is not that of the call.
    guard !name.isEmpty, !name.hasPrefix("tool_search") else { return nil }
    return "messages.\(place.message): `\(name)` tool use with id `\(id)` was found without a corresponding "
      + "`\(name)_tool_result` block"
  }
}
