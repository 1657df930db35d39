extension Rule {
  static let malformedContent = Rule(
    "malformed-content", .content, "a content that is neither a string nor a list",
    .chat(.error) + .on(.error, .anthropic), evidence: .measured,
    repairedBy: RepairMessageShape.id, needs: .emptyMessage,
    page: RulePage(
      rejects: "A content that is a number, a boolean or a single object.",
      why: "Both APIs take a string or a list of blocks.",
      sources: ["platform.claude.com/docs/en/api/messages/create", "openai/openai-openapi openapi.json"],
      example: RulePage.Example(
        .anthropic, fails: #"{"messages":[{"role":"user","content":5}]}"#,
        passes: #"{"messages":[{"role":"user","content":"5"}]}"#),
      fix: "Lifts a single block to a list; anything else becomes a marked text.")
  ) { context in
    return context.messages.compactMap { index in
      guard context.outline.messages[index].content == .malformed else { return nil }
      return context.finding(
        "malformed-content", .error, at: .message(index),
        "the content is neither a string nor a list of blocks", help: "make it a list of blocks",
        apiError: context.isAnthropic
          ? "messages.\(index).content: Input should be a valid array" : nil,
        fix: .safe(RepairMessageShape.id, "make it a list of blocks"))
    }
  }
}
