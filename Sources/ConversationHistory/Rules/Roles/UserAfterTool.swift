extension Rule {
  static let userAfterTool = Rule(
    "user-after-tool", .roles, "a user message directly behind a tool result", .on(.error, .chatTemplate, .mistral),
    evidence: .measured, repairedBy: BridgeTurns.id, needs: .toolResult,
    page: RulePage(
      rejects: "A user message that follows a tool message, with no answer of the assistant between.",
      why:
        "Templates that count turns without calls and results see two user messages in a row. Most models of Mistral "
        + "refuse it; mistral-small-latest takes it. An interrupted agent leaves such a history.",
      sources: ["NousResearch/hermes-agent#20154", "zed-industries/zed#37021", "mistralai/mistral-common#218"],
      example: RulePage.Example(
        .chatTemplate,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "", "tool_calls": [
              {"id": "call00001", "type": "function", "function": {"name": "f", "arguments": "{}"}}
            ]},
            {"role": "tool", "tool_call_id": "call00001", "content": "ok"},
            {"role": "user", "content": "b"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "", "tool_calls": [
              {"id": "call00001", "type": "function", "function": {"name": "f", "arguments": "{}"}}
            ]},
            {"role": "tool", "tool_call_id": "call00001", "content": "ok"},
            {"role": "assistant", "content": "done"},
            {"role": "user", "content": "b"}
          ]}
          """#),
      fix: "Puts a short marked answer between.")
  ) { context in
    guard context.family == .openAIChat, context.requirements.userAfterTool != .yes else { return [] }
    let behindUsers = context.requirements.countsToolTurns ? [] : context.turnsBehindUsers
    let isKnown = context.requirements.userAfterTool == .no
    return context.messages.dropFirst().compactMap { index in
      guard context.outline.messages[index].role == .user, context.outline.messages[index - 1].role == .tool else {
        return nil
      }
      // Where tool turns do not count, the user before them must have spoken.
      guard context.requirements.countsToolTurns || behindUsers.contains(index) else { return nil }
      return context.finding(
        "user-after-tool", isKnown ? .error : .warning, at: .message(index),
        isKnown
          ? "a user message stands directly behind a tool result"
          : "a user message stands directly behind a tool result; some models refuse that",
        help: "let the assistant answer the result first",
        apiError: context.outline.dialect.lineage.contains("mistral")
          ? "Unexpected role 'user' after role 'tool'" : nil,
        fix: isKnown ? .safe(BridgeTurns.id, "put an answer between") : nil,
        identity: context.answeredIDs(of: index - 1))
    }
  }
}

extension LintContext {
  /// The ids of the calls that a message answers.
  fileprivate func answeredIDs(of message: Int) -> String {
    outline.blocks(of: message).map { id(of: $0) }.joined(separator: " ")
  }
}
