extension Rule {
  static let misplacedToolResult = Rule(
    "misplaced-tool-result", .tools, "a tool result that does not stand directly behind its call",
    .chat(.error) + .on(.error, .anthropic, .bedrock, .gemini, .openAIResponses), evidence: .measured,
    repairedBy: RepairToolPairing.id, needs: .unpaired,
    page: RulePage(
      rejects: "A result whose call exists and is open, but with another message between, or before the call.",
      why: "The results are wanted directly behind the calls; text that the user typed meanwhile breaks that. OpenAI's "
        + "Responses pair by id alone, so that only an output before its call is a warning there; DeepSeek refuses it.",
      sources: [
        "platform.claude.com/docs/en/agents-and-tools/tool-use/handle-tool-calls",
        "openai/openai-openapi openapi.json",
      ],
      example: RulePage.Example(
        .openAIChat,
        fails: #"""
          {"messages": [
            {"role": "assistant", "content": null, "tool_calls": [
              {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
            ]},
            {"role": "user", "content": "wait"},
            {"role": "tool", "tool_call_id": "c1", "content": "ok"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "assistant", "content": null, "tool_calls": [
              {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
            ]},
            {"role": "tool", "tool_call_id": "c1", "content": "ok"},
            {"role": "user", "content": "wait"}
          ]}
          """#
      ),
      fix: "Moves the result directly behind its call.")
  ) { context in
    context.pairing.results.compactMap { result in
      guard case .misplaced(let index) = result.verdict else { return nil }
      // Elsewhere Gemini finds that the numbers differ.
      if context.family == .gemini, !context.isInNextTurn(result.message, of: context.pairing.calls[index].message) {
        return nil
      }
      let call = context.pairing.calls[index]
      let id = context.id(of: result.block)
      return context.finding(
        "misplaced-tool-result", context.requirements.results == .anywhereBehind ? .warning : .error,
        at: .block(result.block),
        result.message < call.message
          ? "the result of tool call `\(id)` stands before the call"
          : "the result of tool call `\(id)` does not stand directly behind the call",
        help: "move it directly behind messages[\(call.message)]",
        // Others miss the result, and say so of the call: those are the words of `unanswered-tool-call`.
        apiError: context.requirements.results == .adjacentItems ? "No tool output found for tool call \(id)." : nil,
        fix: context.pairsByIDAlone ? nil : .safe(RepairToolPairing.id, "move it directly behind its call"),
        identity: id)
    }
  }
}

extension LintContext {
  /// Whether a message stands in the turn of the user directly behind an answer.
  fileprivate func isInNextTurn(_ message: Int, of answer: Int) -> Bool {
    guard answer < message else { return false }
    let between = (answer + 1..<message).drop { outline.messages[$0].role == .assistant }
    return !between.contains { outline.messages[$0].role == .assistant }
  }
}
