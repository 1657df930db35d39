extension Rule {
  static let repeatedRole = Rule(
    "repeated-role", .roles, "two messages of one speaker in a row",
    .on(.info, .anthropic, .openAIChat, .mistral) + .on(.warning, .bedrock) + .on(.error, .chatTemplate, .gemini)
      + .on(.error, Dialect.openAIChatDialects.filter(\.refusesRepeats)), evidence: .measured,
    repairedBy: EnforceRoleAlternation.id, needs: [.repeatedRole, .toolCall],
    page: RulePage(
      rejects: "A user message directly after another, or an assistant message after another.",
      why:
        "Anthropic combines them into one turn since 2024-10-08, OpenAI takes any order. "
        + "Perplexity, DeepSeek R1, gemini-pro 1.0 and chat templates refuse it, Bedrock did until 2025-03.",
      sources: [
        "pydantic/pydantic-ai tests/cassettes/test_tool_search", "docs release notes 2024-10-08",
        "deepseek-ai chat template", "microsoft/autogen#2900",
      ],
      example: RulePage.Example(
        .chatTemplate,
        fails: #"{"messages": [{"role": "user", "content": "a"}, {"role": "user", "content": "b"}]}"#,
        passes: #"{"messages": [{"role": "user", "content": "a"}]}"#),
      fix: "Merges them where they are refused, and with `--portable` everywhere.")
  ) { context in
    context.neighbours.compactMap { before, index in
      let (first, second) = (context.outline.messages[before], context.outline.messages[index])
      guard first.role == second.role, first.role == .user || first.role == .assistant else { return nil }
      let severity = context.severityOfRepeat(index)
      // Copies and split results are other rules' findings where the order alone is accepted.
      guard
        severity == .error
          || !context.isOnlyResults(before) && !context.isOnlyResults(index)
            && !context.saysTheSame(before, index)
      else { return nil }
      let name = first.role == .user ? "user" : "assistant"
      return context.finding(
        "repeated-role", severity, at: .message(index),
        severity == .info
          ? "the \(name) speaks twice in a row; some other providers refuse that"
          : "the \(name) speaks twice in a row",
        help: severity == .error
          ? "merge the two messages" : "merge the two messages if the history is to be portable",
        apiError: context.repeatWords(index, severity),
        fix: severity == .error ? .safe(EnforceRoleAlternation.id, "merge the two messages") : nil,
        identity: "\(name) \(context.outline.blocks(of: index).count)")
    }
  }
}

extension Dialect {
  /// Whether two messages of one speaker in a row are refused, there or at the end.
  fileprivate var refusesRepeats: Bool {
    let requirements = Requirements(dialect: self, model: nil)
    return requirements.repeatsRoles == .no || requirements.repeatsFinalAnswer == .no
  }
}

extension LintContext {
  /// The messages that must not be of one speaker, each with the one before it.
  fileprivate var neighbours: [(Int, Int)] {
    guard requirements.countsToolTurns else {
      // A user directly behind a tool is another rule's.
      return zip(countedTurns, countedTurns.dropFirst()).filter { before, index in
        outline.messages[index].role != .user || outline.messages[index - 1].role != .tool
      }
    }
    return messages.dropFirst().map { ($0 - 1, $0) }
  }

  fileprivate func severityOfRepeat(_ index: Int) -> Severity {
    if isFinalRepeat(index) { return .error }
    return switch requirements.repeatsRoles {
    case .yes: .info
    case .unknown: .warning
    case .no: .error
    }
  }

  /// Whether two assistants end the history of a server that refuses that.
  private func isFinalRepeat(_ index: Int) -> Bool {
    requirements.repeatsFinalAnswer == .no && purpose == .send && index == messages.last
      && outline.messages[index].role == .assistant
  }

  fileprivate func repeatWords(_ index: Int, _ severity: Severity) -> String? {
    if isFinalRepeat(index) { return "Cannot have 2 or more assistant messages at the end of the list." }
    return severity == .info ? nil : alternationWords(index - 1, index)
  }
}

extension LintContext {
  /// Whether a message has nothing but tool results: results that were split from a text are normal.
  func isOnlyResults(_ message: Int) -> Bool {
    let blocks = outline.blocks(of: message)
    return !blocks.isEmpty && blocks.allSatisfy { outline.blocks[$0].kind == .toolResult }
  }
}
