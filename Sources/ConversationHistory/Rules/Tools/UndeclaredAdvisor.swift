extension Rule {
  static let undeclaredAdvisor = Rule(
    "undeclared-advisor", .tools, "an advisor's answer, and no advisor among the tools", .on(.error, .anthropic),
    evidence: .documented, repairedBy: QuoteUnpairedServerTools.id, needs: .serverTool,
    page: RulePage(
      rejects: "A history with an `advisor_tool_result` in a request that does not declare the advisor.",
      why:
        "The provider reads the answer back only where the tool is there. Clients that turn the advisor off, or move "
        + "to a model without one, keep what it said.",
      sources: [
        "platform.claude.com/docs/en/agents-and-tools/tool-use/advisor-tool",
        "pydantic/pydantic-ai pydantic_ai_slim/pydantic_ai/models/anthropic.py",
      ],
      example: RulePage.Example(
        .anthropic, fails: body(#"{"name": "f", "input_schema": {"type": "object"}}"#),
        passes: body(#"{"type": "advisor_20260301", "name": "advisor", "model": "claude-opus-4-8"}"#)),
      fix: "Writes the call of the advisor and its answer as marked text.")
  ) { context in
    guard context.isAnthropic, context.outline.isWhole, !AdvisorBlocks.areDeclared(context.parameter("tools"))
    else { return [] }
    return context.outline.blocks.indices.compactMap { index in
      guard context.outline.blocks[index].kind == .serverToolResult, context.typeName(of: index) == AdvisorBlocks.result
      else { return nil }
      return context.finding(
        "undeclared-advisor", .error, at: .block(index), "the advisor's answer needs the advisor among the tools",
        help: "declare the advisor, or send its answer as text",
        fix: .safe(QuoteUnpairedServerTools.id, "write call and answer as marked text"), identity: context.id(of: index)
      )
    }
  }

  private static func body(_ tool: String) -> String {
    #"""
    {"tools": [\#(tool)], "messages": [
      {"role": "user", "content": "a"},
      {"role": "assistant", "content": [
        {"type": "server_tool_use", "id": "srvtoolu_1", "name": "advisor", "input": {}},
        {"type": "advisor_tool_result", "tool_use_id": "srvtoolu_1", "content": {"type": "advisor_result", "text": "b"}},
        {"type": "text", "text": "c"}
      ]},
      {"role": "user", "content": "d"}
    ]}
    """#
  }
}

/// What a stronger model that the provider asks leaves in a history.
enum AdvisorBlocks {
  static let result = "advisor_tool_result"

  /// Whether any tool is an advisor, such as `advisor_20260301`.
  static func areDeclared(_ tools: JSONText?) -> Bool {
    (tools?.elements ?? []).contains { $0.string("type")?.hasPrefix("advisor") ?? false }
  }
}
