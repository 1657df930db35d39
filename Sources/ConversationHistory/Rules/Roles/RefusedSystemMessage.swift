extension Rule {
  static let refusedSystemMessage = Rule(
    "refused-system-message", .roles, "a message of the system where the model takes none",
    .chat(.error) + .on(.error, .anthropic, .gemini, .bedrock), evidence: .observed,
    repairedBy: PlaceSystemMessages.id, needs: .system,
    page: RulePage(
      rejects: "A role `system` or `developer` among the messages, on a model that knows the role nowhere there.",
      why: "Claude up to Opus 4.7, Gemini, Converse, Gemma 2 and the first models of the o1 line take instructions "
        + "elsewhere or not at all; DashScope does not know `developer`.",
      sources: [
        "anthropics/claude-code#61412", "songquanpeng/one-api#1385", "agno-agi/agno#1621", "haru/redmine_ai_helper#242",
      ],
      example: RulePage.Example(
        .anthropic, model: "claude-sonnet-4-5",
        fails: #"""
          {"messages": [
            {"role": "system", "content": "be brief"},
            {"role": "user", "content": "hi"}
          ]}
          """#,
        passes: #"{"system": "be brief", "messages": [{"role": "user", "content": "hi"}]}"#),
      fix: "The leading ones go to the system prompt where the body has a place for it; others become user messages.")
  ) { context in
    let refusesAll = context.requirements.system == .nowhere
    guard refusesAll || context.requirements.takesDeveloper == .no else { return [] }
    return context.messages.compactMap { index in
      let role = context.outline.messages[index].role
      guard refusesAll && context.isSystem(index) || role == .developer else { return nil }
      // On the Messages API `developer` is no role at all.
      if role == .developer, context.isAnthropic { return nil }
      let name = role == .system ? "system" : "developer"
      return context.finding(
        "refused-system-message", .error, at: .message(index), "the role `\(name)` is refused among the messages",
        help: refusesAll ? "put it into the system prompt, or make it a user message" : "use `system`",
        apiError: context.refusedWords(name),
        fix: .safe(PlaceSystemMessages.id, refusesAll ? "move it out of the messages" : "make it a system message"),
        identity: context.spellingIdentity(.message(index)))
    }
  }
}

extension LintContext {
  fileprivate func refusedWords(_ role: String) -> String? {
    switch outline.dialect.id {
    case "anthropic":
      "messages: Unexpected role \"system\". The Messages API accepts a top-level `system` parameter, not \"system\" "
        + "as an input message role."
    case "openai-chat":
      "Unsupported value: 'messages[0].role' does not support '\(role)' with this model."
    case "openai-chat/dashscope":
      "\(role) is not one of ['system', 'assistant', 'user', 'tool', 'function'] - 'messages.['0].role'"
    case "chat-template/gemma2": "System role not supported"
    // To Gemini, `system` is one of the roles that it does not know: the words are those of `unknown-role`.
    default: nil
    }
  }
}
