extension Rule {
  static let misplacedToolCall = Rule(
    "misplaced-tool-call", .tools, "a tool call that no assistant made",
    [Severities(.anthropic, .error)], evidence: .observed, repairedBy: RepairMessageShape.id,
    page: RulePage(
      rejects: "A `tool_use` block in a message whose role is not `assistant`.",
      why: "Only the model calls tools. A converter that lost the role leaves such calls, and nothing can answer them.",
      sources: ["microsoft/agent-framework", "platform.claude.com/docs/en/api/messages/create"],
      example: RulePage.Example(
        .anthropic,
        fails:
          #"{"messages":[{"role":"user","content":[{"type":"tool_use","id":"toolu_1","name":"read","input":{}}]}]}"#,
        passes: #"{"messages":[{"role":"user","content":"a call of read"}]}"#),
      fix: "Turns the call into a marked and fenced text.")
  ) { context in
    guard context.isAnthropic, context.outline.traits.contains(.toolCall) else { return [] }
    return context.outline.blocks.indices.compactMap { index in
      guard context.outline.blocks[index].kind == .toolCall else { return nil }
      let message = context.outline.message(of: index)
      guard context.outline.messages[message].role != .assistant else { return nil }
      return context.finding(
        "misplaced-tool-call", .error, at: .block(index), "the tool call stands in no answer",
        help: "let the assistant make it, or make it a text",
        apiError: "messages.\(message): `tool_use` blocks can only be in `assistant` messages",
        fix: .safe(RepairMessageShape.id, "turn it into marked text"),
        identity: context.id(of: index))
    }
  }
}
