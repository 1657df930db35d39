extension Rule {
  static let scatteredToolResults = Rule(
    "scattered-tool-results", .tools, "the results of one turn in several user messages",
    [Severities(.anthropic, .info)], evidence: .observed, needs: .repeatedRole,
    page: RulePage(
      rejects: "Results of the calls of one turn that stand in more than one user message.",
      why:
        "Anthropic joins the messages first, and says that it costs parallel calls; strict compatible hosts answer 400.",
      sources: [
        "platform.claude.com/docs/en/agents-and-tools/tool-use/parallel-tool-use",
        "MoonshotAI/kimi-code packages/kosong",
      ],
      example: RulePage.Example(
        .anthropic, fails: body(#"]}, {"role": "user", "content": ["#), passes: body(", ")),
      fix: "None where it is accepted; `--portable` merges the messages.")
  ) { context in
    // A session may keep each result in a line of its own; the client joins them.
    guard context.outline.isBody else { return [] }
    var round = -1
    var message = -1
    return context.pairing.results.compactMap { result in
      guard case .inPlace(let call) = result.verdict else { return nil }
      let own = context.pairing.calls[call].round
      defer { (round, message) = (own, result.message) }
      guard own == round, result.message != message else { return nil }
      let id = context.id(of: result.block)
      return context.finding(
        "scattered-tool-results", .info, at: .block(result.block),
        "the result of `\(id)` stands in another message than the results before it",
        help: "put the results of one turn into one message", identity: id)
    }
  }

  private static func body(_ between: String) -> String {
    #"""
    {"messages": [
      {"role": "user", "content": "a"},
      {"role": "assistant", "content": [
        {"type": "tool_use", "id": "t1", "name": "f", "input": {}},
        {"type": "tool_use", "id": "t2", "name": "f", "input": {}}
      ]},
      {"role": "user", "content": [
        {"type": "tool_result", "tool_use_id": "t1", "content": "b"}\#(between)
        {"type": "tool_result", "tool_use_id": "t2", "content": "c"}
      ]}
    ]}
    """#
  }
}
