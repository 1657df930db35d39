extension Rule {
  static let blankText = Rule(
    "blank-text", .content, "a text of white space only",
    [Severities(.anthropic, .error), Severities(.bedrock, .warning)],
    evidence: .measured, repairedBy: DropEmptyContent.id, needs: .blankText,
    page: RulePage(
      rejects: "A text block that holds nothing but white space.",
      why: "Refused where the message has nothing else. Beside other blocks it was accepted in recorded requests, "
        + "and refused once with thinking on.",
      sources: [
        "LibreChat-AI/agents#124", "simonw/llm-anthropic test_tools",
        "anthropics/claude-code CHANGELOG",
      ],
      example: RulePage.Example(
        .anthropic, fails: #"{"messages":[{"role":"user","content":"  \n"}]}"#,
        passes: #"{"messages":[{"role":"user","content":" x"}]}"#),
      fix: "Drops the message that has nothing else; a blank beside other blocks is left alone.")
  ) { context in
    return context.outline.blocks.indices.compactMap { index in
      let block = context.outline.blocks[index]
      guard block.kind == .text, block.flags.contains(.blank) else { return nil }
      let message = context.outline.message(of: index)
      // Converse took a line feed (recorded); its own words name blanks.
      guard context.isAnthropic, context.isBlank(message) else {
        return context.finding(
          "blank-text", .warning, at: .block(index), "the text is white space only",
          help: "leave such blocks out when the history is written", identity: "beside")
      }
      return context.finding(
        "blank-text", .error, at: .block(index),
        "the text is white space only, and the message says nothing else",
        help: "drop the message",
        apiError: context.outline.messages[message].role == .system
          ? "messages.\(message): system text blocks must contain non-whitespace text"
          : "messages: text content blocks must contain non-whitespace text",
        fix: .safe(DropEmptyContent.id, "drop the message"), identity: "alone")
    }
  }
}

extension LintContext {
  /// Whether a message has blocks, and all are empty or blank texts.
  func isBlank(_ message: Int) -> Bool {
    outline.blocks(of: message).allSatisfy {
      outline.blocks[$0].kind == .text
        && !outline.blocks[$0].flags.isDisjoint(with: [.empty, .blank])
    }
  }
}
