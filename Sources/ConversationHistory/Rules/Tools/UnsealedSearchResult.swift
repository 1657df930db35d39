extension Rule {
  static let unsealedSearchResult = Rule(
    "unsealed-search-result", .tools, "a result of a web search without the provider's sealed content",
    .on(.error, .anthropic), evidence: .measured, repairedBy: DemoteForeignServerTools.id, needs: .serverTool,
    page: RulePage(
      rejects: "A `web_search_result` whose `encrypted_content` is missing or empty.",
      why: "The provider reads the page back from the sealed content. Clients that store title and address alone, or "
        + "hand over searches of another provider, have none. Whether one that is there is genuine cannot be told.",
      sources: ["known error search-encrypted", "anthropics/claude-code CHANGELOG.md"],
      example: RulePage.Example(.anthropic, fails: body(""), passes: body(#", "encrypted_content": "EqQB""#)),
      fix: "Makes a client's call and result of the pair, the result in a user message.")
  ) { context in
    guard context.isAnthropic else { return [] }
    return context.outline.blocks.indices.compactMap { index in
      guard context.outline.blocks[index].kind == .serverToolResult, let value = context.json(.block(index)),
        // A search that another provider made is the subject of another rule.
        SearchResults.lackSeals(value["content"]), ServerToolID.isGenuine(value["tool_use_id"]?.text ?? "")
      else { return nil }
      return context.finding(
        "unsealed-search-result", .error, at: .block(index), "a result of the search has no sealed content",
        help: "send the pair as a call of the client's",
        apiError: "\(context.wirePath(index)): Invalid `encrypted_content` in `search_result` block",
        fix: .safe(DemoteForeignServerTools.id, "make a client's call and result of the pair"),
        identity: context.id(of: index))
    }
  }

  private static func body(_ seal: String) -> String {
    #"""
    {"messages": [
      {"role": "user", "content": "a"},
      {"role": "assistant", "content": [
        {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "a"}},
        {"type": "web_search_tool_result", "tool_use_id": "srvtoolu_1", "content": [
          {"type": "web_search_result", "title": "b", "url": "https://example.org"\#(seal)}
        ]},
        {"type": "text", "text": "c"}
      ]},
      {"role": "user", "content": "d"}
    ]}
    """#
  }
}

/// What a search of the web found, as the Messages API wants it back.
enum SearchResults {
  /// Whether any result in the content of a search is not sealed; a search that failed has none.
  static func lackSeals(_ content: JSONText?) -> Bool {
    (content?.elements ?? []).contains { result in
      result.string("type") == "web_search_result" && result["encrypted_content"]?.text?.isEmpty ?? true
    }
  }
}
