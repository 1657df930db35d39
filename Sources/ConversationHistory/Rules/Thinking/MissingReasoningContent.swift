extension Rule {
  static let missingReasoningContent = Rule(
    "missing-reasoning-content", .thinking, "a call without the reasoning that came with it",
    .on(.error, .deepSeekThinking, .moonshotThinking), evidence: .measured, repairedBy: FillReasoning.id,
    needs: [.toolCall, .reasoningField],
    page: RulePage(
      rejects: "A message with tool calls that lacks `reasoning_content`, on a host that wants it back.",
      why: "DeepSeek and Moonshot, while thinking, ask for the reasoning of every message with calls in all later "
        + "requests; clients that were written for OpenAI drop the field.",
      sources: ["BerriAI/litellm#28057", "earendil-works/pi#4251", "continuedev/continue#11600"],
      example: RulePage.Example(
        .deepSeekThinking,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "", "tool_calls": [
              {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
            ]},
            {"role": "tool", "tool_call_id": "call_1", "content": "b"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "", "reasoning_content": "c", "tool_calls": [
              {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
            ]},
            {"role": "tool", "tool_call_id": "call_1", "content": "b"}
          ]}
          """#),
      fix: "Writes an empty `reasoning_content`, for Moonshot one of a blank: what was thought is lost.")
  ) { context in
    let isOfAll = context.requirements.reasoning == .required
    guard isOfAll || context.requirements.reasoning == .requiredWithCalls, context.thinkingMode != .disabled
    else { return [] }
    return context.messages.compactMap { index in
      guard context.outline.messages[index].role == .assistant, isOfAll || context.endsWithCall(index)
      else { return nil }
      let field =
        context.outline.messages[index].flags.contains(.hasReasoning)
        ? context.json(.message(index))?.value("reasoning_content") : nil
      guard let field else {
        return context.finding(
          "missing-reasoning-content", .error, at: .message(index),
          context.endsWithCall(index)
            ? "the message has tool calls and no `reasoning_content`" : "the answer has no `reasoning_content`",
          help: "send the reasoning that came with it",
          // What is said of an answer without calls is not known.
          apiError: context.endsWithCall(index) ? context.reasoningWords(index) : nil,
          fix: .safe(FillReasoning.id, "write an empty reasoning_content"),
          identity: "missing")
      }
      guard field.text?.isEmpty == true, context.requirements.takesEmptyReasoning != .yes else { return nil }
      let isRefused = context.requirements.takesEmptyReasoning == .no
      return context.finding(
        "missing-reasoning-content", isRefused ? .error : .warning, at: .message(index),
        "the `reasoning_content` is empty", help: "write a blank in it",
        apiError: isRefused && context.endsWithCall(index) ? context.reasoningWords(index) : nil,
        fix: isRefused ? .safe(FillReasoning.id, "write a blank in reasoning_content") : nil, identity: "empty")
    }
  }
}

extension LintContext {
  /// Moonshot's words, or those of DeepSeek: V3.2 names the message, V4 does not.
  fileprivate func reasoningWords(_ message: Int) -> String {
    if outline.dialect == .moonshotThinking {
      return "thinking is enabled but reasoning_content is missing in assistant tool call message at index \(message)"
    }
    let model = outline.model?.lowercased() ?? ""
    return model.contains("reasoner") || model.contains("v3.2")
      ? "Missing `reasoning_content` field in the assistant message at message index \(message). For more information, "
        + "please refer to https://api-docs.deepseek.com/guides/thinking_mode#tool-calls"
      : "The `reasoning_content` in the thinking mode must be passed back to the API."
  }
}
