extension Rule {
  static let toolResultBehindText = Rule(
    "tool-result-behind-text", .tools, "a tool result behind a text of the same message",
    [Severities(.anthropic, .error)], evidence: .measured, repairedBy: RepairToolPairing.id, needs: .unpaired,
    page: RulePage(
      rejects: "A user message in which something else stands before the results that answer the last calls.",
      why: "The Messages API wants the results first; what the user adds comes behind them.",
      sources: ["QwenLM/qwen-code#8165", "NousResearch/hermes-agent#58732"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}}]},
            {"role": "user", "content": [
              {"type": "text", "text": "a"},
              {"type": "tool_result", "tool_use_id": "t1", "content": "b"}
            ]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}}]},
            {"role": "user", "content": [
              {"type": "tool_result", "tool_use_id": "t1", "content": "b"},
              {"type": "text", "text": "a"}
            ]}
          ]}
          """#
      ),
      fix: "Moves the results to the front of the message, in their order.")
  ) { context in
    var lastMessage = -1
    return context.pairing.results.compactMap { result in
      guard case .behindText = result.verdict, result.message != lastMessage else {
        return nil
      }
      lastMessage = result.message
      return context.finding(
        "tool-result-behind-text", .error, at: .block(result.block),
        "the tool result stands behind other content of the message",
        // The provider says that the call has no result, in the words of `unanswered-tool-call`.
        help: "put the results first",
        fix: .safe(RepairToolPairing.id, "put the results first"),
        identity: context.id(of: result.block))
    }
  }
}
