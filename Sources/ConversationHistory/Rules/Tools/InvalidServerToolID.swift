extension Rule {
  static let invalidServerToolID = Rule(
    "invalid-server-tool-id", .tools, "a server tool's call with an id that the provider never gave",
    [Severities(.anthropic, .error)], evidence: .observed, repairedBy: DemoteForeignServerTools.id, needs: .serverTool,
    page: RulePage(
      rejects: "A `server_tool_use` whose id does not match ^srvtoolu_[a-zA-Z0-9_]+$.",
      why:
        "Calls that another provider ran are handed over as if the Messages API had run them. A new id alone does not "
        + "help: the result is asked for next.",
      sources: ["ding113/claude-code-hub src/repository/error-rules.ts"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "server_tool_use", "id": "ws_1", "name": "web_search", "input": {"query": "a"}},
              {"type": "web_search_tool_result", "tool_use_id": "ws_1", "content": []},
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
      fix: "Makes a client's call and result of the pair, the result in a user message.")
  ) { context in
    context.outline.blocks.indices.compactMap { index in
      guard context.outline.blocks[index].kind == .serverToolCall, let value = context.json(.block(index)),
        value.string("type") == "server_tool_use", !ServerToolID.isGenuine(value["id"]?.text ?? "")
      else { return nil }
      let message = context.outline.message(of: index)
      let id = context.id(of: index)
      return context.finding(
        "invalid-server-tool-id", .error, at: .block(index), "no server tool of this provider has the id `\(id)`",
        help: "send the pair as a call of the client's",
        apiError: "messages.\(message).content.\(context.position(of: index, in: message)).server_tool_use.id: "
          + "String should match pattern '^srvtoolu_[a-zA-Z0-9_]+$'",
        fix: .safe(DemoteForeignServerTools.id, "make a client's call and result of the pair"), identity: id)
    }
  }
}

/// The ids that the Messages API gives to calls of its server tools.
enum ServerToolID {
  static func isGenuine(_ id: MessageText) -> Bool {
    let start = [UInt8]("srvtoolu_".utf8)
    let bytes = id.utf8
    return bytes.count > start.count && bytes.starts(with: start)
      && bytes.allSatisfy { $0 != UInt8(ascii: "-") && Requirements.isPlain($0) }
  }
}
