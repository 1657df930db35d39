extension Rule {
  static let misplacedThinking = Rule(
    "misplaced-thinking", .thinking, "thinking where the API does not take it", .on(.error, .anthropic),
    evidence: .observed, repairedBy: RepairThinking.id, needs: .thinking,
    page: RulePage(
      rejects: "Thinking at the end of an answer, behind other blocks while thinking has a budget, or in a last answer "
        + "while thinking is off.",
      why: "An answer that was aborted while the model thought holds nothing else; the other places come from "
        + "clients that rebuild messages.",
      sources: [
        "tailcallhq/forgecode#2107", "anthropics/claude-code#20705", "tailcallhq/forgecode#1853",
        "platform.claude.com/docs/en/build-with-claude/extended-thinking",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [{"type": "thinking", "thinking": "b", "signature": "EqQB"}]},
            {"role": "user", "content": "c"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "thinking", "thinking": "b", "signature": "EqQB"},
              {"type": "text", "text": "d"}
            ]},
            {"role": "user", "content": "c"}
          ]}
          """#),
      fix:
        "Drops thinking that nothing follows, or that stands in a last answer while thinking is off; moves the other "
        + "to the front of its message, in its order.")
  ) { context in
    guard context.isAnthropic else { return [] }
    let mode = context.thinkingMode
    return context.findings { message in
      // Thinking that is not the assistant's is a misplaced block.
      guard context.outline.messages[message].role == .assistant else { return [] }
      let blocks = context.outline.blocks(of: message)
      guard let first = blocks.first(where: { context.isThinking($0) }), let last = blocks.last else { return [] }
      // The end of a saved session may be an answer that is still being written.
      let isOpenEnd = context.purpose != .send && message == context.messages.last
      if context.isThinking(last), context.endsRun(message), !isOpenEnd {
        return [
          context.misplaced(
            last, "the answer ends with thinking", "drop the thinking that nothing follows",
            "messages.\(message): The final block in an assistant message cannot be `thinking`.")
        ]
      }
      if mode.isOff, context.isPrefill(message) {
        return [
          context.misplaced(
            first, "the last answer has thinking, and the request does not think", "drop the thinking",
            "\(context.wirePath(first)): When thinking is disabled, an `assistant` message in the final position "
              + "cannot contain `thinking`. To use thinking blocks, enable `thinking` in your request.")
        ]
      }
      guard mode == .manual, context.beginsRun(message), !context.isThinking(blocks.lowerBound) else { return [] }
      return [
        context.misplaced(
          first, "the thinking does not stand first in its message", "move the thinking to the front",
          "messages.\(message).content.0: If an assistant message contains any thinking blocks, the first block must be "
            + "`thinking` or `redacted_thinking`. Found `\(context.typeName(of: blocks.lowerBound))`.")
      ]
    }
  }
}

extension LintContext {
  /// Whether a message is one that the model is to go on from.
  fileprivate func isPrefill(_ message: Int) -> Bool {
    message + 1 == outline.messages.count && purpose == .send && requirements.endsWithAssistant == .yes
      && !isPaused(message) && !endsWithCall(message)
  }

  fileprivate func misplaced(_ block: Int, _ fault: String, _ remedy: String, _ words: String?) -> Finding {
    finding(
      "misplaced-thinking", .error, at: .block(block), fault, help: remedy, apiError: words,
      fix: .safe(RepairThinking.id, remedy), identity: "\(fault) \(spellingIdentity(.block(block)))")
  }
}
