extension Rule {
  static let unsupportedThinkingMode = Rule(
    "unsupported-thinking-mode", .thinking, "a way of thinking that the model or the history does not allow",
    .on(.error, .anthropic), evidence: .documented, needs: .thinkingMode,
    page: RulePage(
      rejects: "A `thinking` parameter that the model does not know, that a forced tool choice excludes, or that an "
        + "open tool turn without thinking excludes.",
      why: "Claude 4.7 and later think adaptively, 4.5 and older with a budget, some always. With a budget, a turn "
        + "whose tools were called without thinking cannot go on with it: the blocks were lost, and cannot be made up.",
      sources: [
        "platform.claude.com/docs/en/build-with-claude/thinking-troubleshooting", "anthropics/claude-code#20705",
        "platform.claude.com/docs/en/api/errors",
      ],
      example: RulePage.Example(
        .anthropic, model: "claude-opus-4-8",
        fails: #"""
          {"thinking": {"type": "enabled", "budget_tokens": 2048}, "messages": [
            {"role": "user", "content": "a"}
          ]}
          """#,
        passes: #"""
          {"thinking": {"type": "adaptive"}, "messages": [
            {"role": "user", "content": "a"}
          ]}
          """#),
      fix: "None: how the model is to think is for the caller to say.")
  ) { context in
    guard context.isAnthropic else { return [] }
    switch context.thinkingMode {
    case .manual:
      if context.requirements.thinksByBudget == .no {
        return [
          context.mode(
            "the model does not think with a budget", "use adaptive thinking and `output_config.effort`",
            #""thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "#
              + #""output_config.effort" to control thinking behavior."#)
        ]
      }
      return context.forcedChoice() + context.turnWithoutThinking()
    case .adaptive where context.requirements.thinksAdaptively == .no:
      return [
        context.mode(
          "the model does not think adaptively", "use `enabled` with `budget_tokens`",
          "adaptive thinking is not supported on this model")
      ]
    case .disabled where context.refusesNotThinking:
      return [
        context.mode(
          "the model always thinks", "leave `thinking` out",
          #""thinking.type.disabled" is not supported for this model. Thinking defaults to adaptive mode when not "#
            + #"specified; use "thinking.type.enabled" with "budget_tokens" for extended thinking."#)
      ]
    case .adaptive, .disabled, .absent, .unknown: return []
    }
  }
}

extension LintContext {
  fileprivate func mode(_ fault: String, _ remedy: String, _ words: String) -> Finding {
    finding(
      "unsupported-thinking-mode", .error, at: .parameter("thinking"), fault, help: remedy, apiError: words,
      identity: fault)
  }

  fileprivate var refusesNotThinking: Bool {
    switch requirements.mayNotThink {
    case .no: true
    case .yes: false
    // Opus 5 refuses it with much effort only.
    case .unknown: ["xhigh", "max"].contains(parameter("output_config")?["effort"]?.text?.string)
    }
  }

  fileprivate func forcedChoice() -> [Finding] {
    guard let choice = parameter("tool_choice")?["type"]?.text?.string, choice == "any" || choice == "tool" else {
      return []
    }
    return [
      mode(
        "the tool choice forces a tool, and thinking has a budget", "use tool choice `auto`",
        "Thinking may not be enabled when tool_choice forces tool use.")
    ]
  }

  /// The open tool turn at the end, if no message of it has thinking that the API could take.
  fileprivate func turnWithoutThinking() -> [Finding] {
    guard purpose == .send, var index = messages.last else { return [] }
    // Calls that are not answered yet are open as well: an answer alone would not help them.
    let isOpen =
      outline.messages[index].role == .assistant
      ? endsWithCall(index)
      : answersCalls(index) && outline.blocks(of: index).allSatisfy { outline.blocks[$0].kind == .toolResult }
    guard isOpen else { return [] }
    var last: Int?
    while index >= 0 {
      switch outline.messages[index].role {
      case .assistant:
        if outline.blocks(of: index).contains(where: { isThinking($0) && fault(ofThinking: $0) == nil }) { return [] }
        if last == nil { last = index }
      case .user where answersCalls(index): break
      default:
        return last.map { [lostThinking($0)] } ?? []
      }
      index -= 1
    }
    return last.map { [lostThinking($0)] } ?? []
  }

  private func answersCalls(_ message: Int) -> Bool {
    outline.messages[message].role == .user
      && outline.blocks(of: message).contains { outline.blocks[$0].kind == .toolResult }
  }

  private func lostThinking(_ message: Int) -> Finding {
    let first = outline.blocks(of: message).first.map { typeName(of: $0) } ?? "text"
    return finding(
      "unsupported-thinking-mode", .error, at: .message(message),
      "thinking has a budget, and the open tool turn has lost its thinking",
      help: "send the thinking that came with the calls, or leave `thinking` out until the turn is over",
      apiError: "messages.\(message).content.0.type: Expected `thinking` or `redacted_thinking`, but found `\(first)`. "
        + "When `thinking` is enabled, a final `assistant` message must start with a thinking block (preceeding the "
        + "lastmost set of `tool_use` and `tool_result` blocks). We recommend you include thinking blocks from "
        + "previous turns. To avoid this requirement, disable `thinking`. Please consult our documentation at "
        + "https://docs.claude.com/en/docs/build-with-claude/extended-thinking",
      identity: "lost")
  }
}
