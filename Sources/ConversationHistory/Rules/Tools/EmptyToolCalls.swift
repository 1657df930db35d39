extension Rule {
  static let emptyToolCalls = Rule(
    "empty-tool-calls", .tools, "an empty list of tool calls", .chat(.error),
    evidence: .observed, repairedBy: RepairMessageShape.id, needs: .emptyToolCalls,
    page: RulePage(
      rejects: "An assistant message with `\"tool_calls\": []`.",
      why: "Chat Completions wants at least one call if the member is there; on a user message it is ignored.",
      sources: ["openai/openai-node#1341"],
      example: RulePage.Example(
        .openAIChat,
        fails: #"{"messages":[{"role":"assistant","content":"a","tool_calls":[]}]}"#,
        passes: #"{"messages":[{"role":"assistant","content":"a"}]}"#),
      fix: "Removes the member.")
  ) { context in
    return context.messages.compactMap { index in
      let message = context.outline.messages[index]
      guard message.role == .assistant, message.flags.contains(.emptyToolCalls) else { return nil }
      return context.finding(
        "empty-tool-calls", .error, at: .message(index), "the list of tool calls is empty",
        help: "leave the member out",
        apiError: words(context, index),
        fix: .safe(RepairMessageShape.id, "remove the member"))
    }
  }

  private static func words(_ context: LintContext, _ index: Int) -> String? {
    switch context.outline.dialect.id {
    case "openai-chat":
      "Invalid 'messages[\(index)].tool_calls': empty array. Expected an array with minimum length 1, but got an "
        + "empty array instead."
    case "openai-chat/dashscope": "Empty tool_calls is not supported in message"
    default: nil
    }
  }
}
