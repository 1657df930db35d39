extension Rule {
  static let unknownRole = Rule(
    "unknown-role", .roles, "a role that the API does not know",
    [Severities(.anthropic, .error), Severities(.openAIChat, .error)], evidence: .measured,
    repairedBy: RepairMessageShape.id,
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
    guard context.outline.traits.contains(.malformed) || context.isAnthropic else { return [] }
    return context.messages.compactMap { index in
      let message = context.outline.messages[index]
      guard message.flags.isDisjoint(with: [.notAnObject, .roleMissing, .roleNotString]) else {
        return nil
      }
      switch message.role {
      case .user, .assistant: return nil
      case .system: return systemFinding(context, index)
      case .developer, .tool, .function: guard context.isAnthropic else { return nil }
      case .other: break
      }
      let role = context.member("role", of: index) ?? ""
      return context.finding(
        "unknown-role", .error, at: .message(index), "the role `\(role)` is not known here",
        help: "use `user` or `assistant`",
        apiError: context.isAnthropic
          ? "messages: Unexpected role \"\(role)\". Allowed roles are \"user\" or \"assistant\"" : nil,
        fix: .safe(RepairMessageShape.id, "make it a user message"), identity: role)
    }
  }

  /// Messages of the system in mid-conversation are newer than the role itself.
  private static func systemFinding(_ context: LintContext, _ index: Int) -> Finding? {
    guard context.requirements.takesSystemRole == .no else { return nil }
    return context.finding(
      "unknown-role", .error, at: .message(index), "the model takes no message of the role `system`",
      help: "put it into the top-level `system`, or make it a user message",
      apiError: "role 'system' is not supported on this model",
      fix: .safe(RepairMessageShape.id, "make it a user message"), identity: "system")
  }
}
