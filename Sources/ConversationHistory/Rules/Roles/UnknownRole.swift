extension Rule {
  static let unknownRole = Rule(
    "unknown-role", .roles, "a role that the API does not know",
    .chat(.error) + .on(.error, .anthropic, .openAIResponses, .gemini, .bedrock), evidence: .measured,
    repairedBy: RepairMessageShape.id, needs: [.malformed, .specialRole],
    page: RulePage(
      rejects: "A role such as `human`, or `tool` on the Messages API.",
      why: "The Messages API takes `user` and `assistant`, newer models also `system`; Chat Completions takes "
        + "developer, system, user, assistant, tool and function.",
      sources: ["platform.claude.com/docs/en/api/messages/create", "openai/openai-openapi openapi.json"],
      example: RulePage.Example(
        .anthropic, fails: #"{"messages":[{"role":"human","content":"hi"}]}"#,
        passes: #"{"messages":[{"role":"user","content":"hi"}]}"#),
      fix: "Gives the message the user's role: its words are kept.")
  ) { context in
    return context.messages.compactMap { index in
      let message = context.outline.messages[index]
      guard message.flags.isDisjoint(with: [.notAnObject, .roleMissing, .roleNotString]) else {
        return nil
      }
      switch message.role {
      case .user, .assistant, .system: return nil
      case .tool where context.family == .openAIResponses:
        // An output item is no message, and has no role of its own.
        guard context.member("role", of: index) != nil else { return nil }
      case .function where context.family == .openAIResponses: break
      // Gemini takes `tool` and `function` for responses alone; `developer` is a system's message there.
      case .developer, .tool, .function:
        let isGemini = context.family == .gemini && message.role != .developer
        guard context.family == .anthropic || context.family == .bedrock || isGemini else { return nil }
      case .other: break
      }
      let role = context.member("role", of: index) ?? ""
      return context.finding(
        "unknown-role", .error, at: .message(index), "the role `\(role)` is not known here",
        help: "use `user` or `assistant`",
        apiError: context.unknownRoleWords(role), fix: context.unknownRoleFix(message.role), identity: role)
    }
  }
}

extension LintContext {
  fileprivate func unknownRoleWords(_ role: String) -> String? {
    switch family {
    case .anthropic: "messages: Unexpected role \"\(role)\". Allowed roles are \"user\" or \"assistant\""
    case .openAIResponses:
      "Invalid value: '\(role)'. Supported values are: 'assistant', 'system', 'developer', and 'user'."
    case .gemini: "Please use a valid role: user, model."
    case .openAIChat, .bedrock: nil
    }
  }

  fileprivate func unknownRoleFix(_ role: Outline.RoleCode) -> Fix {
    role == .tool && family == .openAIResponses
      ? .safe(SplitChatItems.id, "make it the output of its call")
      : .safe(RepairMessageShape.id, "make it a user message")
  }
}
