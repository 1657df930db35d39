extension Rule {
  static let trailingWhitespace = Rule(
    "trailing-whitespace", .content, "a prefilled answer that ends in white space",
    [Severities(.anthropic, .error)], evidence: .observed, repairedBy: TrimFinalWhitespace.id, needs: .assistantAtEnd,
    page: RulePage(
      rejects: "A last assistant message, on a model that goes on from it, whose last text ends in white space.",
      why: "The model would have to go on in mid-token.",
      sources: ["langchain-ai/langchain#35072", "langchain-ai/langchain-google#1733"],
      example: RulePage.Example(
        .anthropic, model: "claude-sonnet-4-5",
        fails: #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b "}]}"#,
        passes: #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#),
      fix: "Trims the white space at the end of that text.")
  ) { context in
    guard context.isAnthropic, context.purpose == .send,
      context.requirements.endsWithAssistant == .yes, let last = context.messages.last,
      context.outline.messages[last].role == .assistant,
      let block = context.outline.blocks(of: last).last,
      context.outline.blocks[block].kind == .text,
      context.outline.blocks[block].flags.contains(.trailingSpace),
      context.text(of: block)?.withoutFinalWhitespace != nil,
      !context.outline.blocks[block].flags.contains(.blank) || context.standsBehindSpeech(block)
    else { return [] }
    return [
      context.finding(
        "trailing-whitespace", .error, at: .block(block), "the last text ends in white space",
        help: "trim it",
        apiError: "messages: final assistant content cannot end with trailing whitespace",
        fix: .safe(TrimFinalWhitespace.id, "trim the white space"))
    ]
  }
}

extension LintContext {
  /// Whether a block goes and leaves something that the message may end with: never thinking.
  fileprivate func standsBehindSpeech(_ block: Int) -> Bool {
    guard block > 0, outline.blocks(of: outline.message(of: block)).contains(block - 1) else {
      return false
    }
    switch outline.blocks[block - 1].kind {
    case .thinking, .redactedThinking: return false
    default: return true
    }
  }
}
