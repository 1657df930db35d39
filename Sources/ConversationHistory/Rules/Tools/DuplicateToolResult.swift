extension Rule {
  static let duplicateToolResult = Rule(
    "duplicate-tool-result", .tools, "a second result for one call",
    .chat(.error) + .on(.error, .anthropic, .bedrock), evidence: .observed,
    repairedBy: RepairToolPairing.id, needs: .unpaired,
    page: RulePage(
      rejects: "Two results for one call: saved twice, or a stub beside the real one.",
      why: "Both APIs take one result a call.",
      sources: ["agno-agi/agno#5116", "google-gemini/gemini-cli#29365", "anomalyco/opencode#1211"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}}]},
            {"role": "user", "content": [
              {"type": "tool_result", "tool_use_id": "t1", "content": "b"},
              {"type": "tool_result", "tool_use_id": "t1", "content": "b"}
            ]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}}]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "b"}]}
          ]}
          """#
      ),
      fix: "Keeps one of two equal ones; the real one beside a stub; joins two real ones in order.")
  ) { context in
    context.pairing.results.compactMap { result in
      guard case .duplicate(let first) = result.verdict else { return nil }
      let id = context.id(of: result.block)
      let other = context.pairing.results[first]
      return context.finding(
        "duplicate-tool-result", .error, at: .block(result.block),
        "tool call `\(id)` already has a result in messages[\(other.message)]",
        help: "keep one result for each call", apiError: words(context, result, other, id),
        fix: .safe(RepairToolPairing.id, "keep one result for the call"), identity: id)
    }
  }

  private static func words(
    _ context: LintContext, _ result: PairingWalk.Result, _ first: PairingWalk.Result, _ id: String
  ) -> String? {
    // Elsewhere it is a result that answers no call, to the provider.
    guard result.isInWindow, result.run == first.run else { return nil }
    if context.outline.dialect.lineage.contains("mistral") { return "Duplicate tool call id \(id) in tool results" }
    guard context.isAnthropic || context.isOpenAIChat else { return nil }
    return context.isAnthropic
      ? "messages.\(result.message).content.\(context.position(of: result.block, in: result.message)): "
        + "each tool_use must have a single result. Found multiple `tool_result` blocks with id: \(id)"
      : "Duplicate value for 'tool_call_id' of '\(id)', in messages[\(first.message)] and "
        + "messages[\(result.message)]."
  }
}
