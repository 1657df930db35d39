extension Rule {
  static let misplacedSystemMessage = Rule(
    "misplaced-system-message", .roles, "a message of the system where the API does not take one",
    .chat(.error) + .on(.error, .anthropic), evidence: .measured,
    repairedBy: PlaceSystemMessages.id, needs: .system,
    page: RulePage(
      rejects: "A system message in the middle of a history whose template wants it first, or, on the Messages API, "
        + "one that is first, does not follow the user, or does not precede the assistant.",
      why: "Templates and Perplexity read system messages at the front only, Mistral none directly behind an answer; "
        + "newer Claude models take them in mid-conversation, but not between a call and its result.",
      sources: [
        "platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages", "diillson/chatcli#1523",
        "mistralai/mistral-common validator.py", "Qwen3.5 chat template",
      ],
      example: RulePage.Example(
        .anthropic, model: "claude-opus-4-8",
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "system", "content": "be brief"},
            {"role": "user", "content": "b"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "user", "content": "b"},
            {"role": "system", "content": "be brief"}
          ]}
          """#),
      fix: "Joins the leading ones or moves them to the system prompt; a later one moves behind the user's turn, or "
        + "becomes a user message where the API takes it nowhere later.")
  ) { context in
    context.messages.compactMap { index in
      guard context.isSystem(index), let fault = context.systemFault(index) else { return nil }
      return context.finding(
        "misplaced-system-message", .error, at: .message(index), fault.text, help: fault.help, apiError: fault.words,
        fix: .safe(PlaceSystemMessages.id, fault.help), identity: context.spellingIdentity(.message(index)))
    }
  }
}

extension LintContext {
  fileprivate typealias SystemFault = (text: String, help: String, words: String?)

  /// What is wrong with the place of a system message; nil if nothing is known to be.
  fileprivate func systemFault(_ index: Int) -> SystemFault? {
    switch requirements.system {
    case .anywhere, .nowhere, .unknown: return nil
    case .first:
      return index == 0 ? nil : front
    case .leading: return (0..<index).allSatisfy(isSystem) ? nil : front
    case .notBehindAnswer:
      if purpose == .send, messages.count > 1, messages[index...].allSatisfy(isSystem) { return atEnd }
      guard index > 0 else { return nil }
      switch outline.messages[index - 1].role {
      case .assistant: return behind("assistant")
      case .tool: return behind("tool")
      default:
        guard index == messages.count - 1, purpose == .send else { return nil }
        return ("the last message is the system's", "make it a user message", nil)
      }
    case .midConversation: return midConversation(index)
    }
  }

  private var front: SystemFault {
    let words: String? =
      switch outline.dialect.id {
      case "chat-template/qwen35": "System message must be at the beginning."
      case "chat-template/alternate-system", "chat-template/devstral":
        "Only user and assistant roles are supported, with the exception of an initial optional system message!"
      default: nil
      }
    return ("the system message is not at the front", "move it to the front, or make it a user message", words)
  }

  private var atEnd: SystemFault {
    (
      "the system speaks last", "let the user say it",
      "Expected last role User or Tool (or Assistant with prefix True) for serving but got system"
    )
  }

  private func behind(_ role: String) -> SystemFault {
    (
      "the system message stands directly behind an answer", "make it a user message",
      "Unexpected role 'system' after role '\(role)'"
    )
  }

  private func midConversation(_ index: Int) -> SystemFault? {
    // The directive-only form is accepted at any position.
    if outline.messages[index].role != .system || outline.blocks(of: index).isEmpty { return nil }
    let form = "; the directive-only form (content: [] with output_config) is accepted at any position"
    guard index > 0 else {
      return (
        "the first message is the system's", "move it to the system prompt",
        "messages.0: use the top-level 'system' parameter for the initial system prompt" + form
      )
    }
    if isSystem(index - 1) { return nil }
    let before = outline.messages[index - 1].role
    let endsInServerResult =
      outline.blocks(of: index - 1).last.map { outline.blocks[$0].kind == .serverToolResult } ?? false
    guard before == .user || before == .assistant && endsInServerResult else {
      return (
        "the system message does not follow the user", "move it behind the user's turn",
        "messages.\(index): role 'system' must follow a 'user' message or an 'assistant' message ending in a server "
          + "tool result" + form
      )
    }
    guard let next = messages[(index + 1)...].first(where: { !isSystem($0) }),
      outline.messages[next].role == .user
    else { return nil }
    return (
      "the system message stands before a user message", "move it behind the user's turn",
      "messages.\(index): role 'system' must precede an 'assistant' message or end the array" + form
    )
  }
}
