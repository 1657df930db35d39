extension Rule {
  static let repeatedRole = Rule(
    "repeated-role", .roles, "two messages of one speaker in a row",
    .on(.info, .anthropic, .openAIChat, .mistral) + .on(.warning, .bedrock) + .on(.error, .chatTemplate),
    evidence: .measured, needs: .repeatedRole,
    page: RulePage(
      rejects: "A user message directly after another, or an assistant message after another.",
      why:
        "Accepted here: Anthropic combines them into one turn since 2024-10-08, OpenAI takes any order. "
        + "Bedrock, Perplexity, DeepSeek R1 and chat templates refuse it.",
      sources: [
        "pydantic/pydantic-ai tests/cassettes/test_tool_search", "docs release notes 2024-10-08",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: #"{"messages":[{"role":"user","content":"a"},{"role":"user","content":"b"}]}"#,
        passes: #"{"messages":[{"role":"user","content":"a"}]}"#),
      fix: "None by default; `--portable` merges them.")
  ) { context in
    context.messages.dropFirst().compactMap { index in
      let (first, second) = (context.outline.messages[index - 1], context.outline.messages[index])
      guard first.role == second.role, first.role == .user || first.role == .assistant,
        !context.isOnlyResults(index - 1), !context.isOnlyResults(index),
        !context.saysTheSame(index - 1, index)
      else { return nil }
      let name = first.role == .user ? "user" : "assistant"
      let severity: Severity =
        switch context.requirements.repeatsRoles {
        case .yes: .info
        case .unknown: .warning
        case .no: .error
        }
      return context.finding(
        "repeated-role", severity, at: .message(index),
        severity == .info
          ? "the \(name) speaks twice in a row; some other providers refuse that"
          : "the \(name) speaks twice in a row",
        help: "merge the two messages if the history is to be portable",
        identity: "\(name) \(context.outline.blocks(of: index).count)")
    }
  }
}

extension LintContext {
  /// Whether a message has nothing but tool results: results that were split from a text are normal.
  func isOnlyResults(_ message: Int) -> Bool {
    let blocks = outline.blocks(of: message)
    return !blocks.isEmpty && blocks.allSatisfy { outline.blocks[$0].kind == .toolResult }
  }
}
