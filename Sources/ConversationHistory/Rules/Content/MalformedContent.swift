extension Rule {
  static let malformedContent = Rule(
    "malformed-content", .content, "a content that is neither a string nor a list",
    .chat(.error) + .on(.error, .anthropic), evidence: .measured,
    repairedBy: RepairMessageShape.id, needs: .emptyMessage,
    page: RulePage(
      rejects: "A content, also that of a tool result, that is a number, a boolean or a single object.",
      why: "Both APIs take a string or a list of blocks.",
      sources: ["platform.claude.com/docs/en/api/messages/create", "openai/openai-openapi openapi.json"],
      example: RulePage.Example(
        .anthropic, fails: #"{"messages":[{"role":"user","content":5}]}"#,
        passes: #"{"messages":[{"role":"user","content":"5"}]}"#),
      fix: "Lifts a single block to a list; anything else becomes a marked text.")
  ) { context in
    ofMessages(context) + ofResults(context)
  }

  private static func ofMessages(_ context: LintContext) -> [Finding] {
    context.messages.compactMap { index in
      guard context.outline.messages[index].content == .malformed else { return nil }
      return context.finding(
        "malformed-content", .error, at: .message(index),
        "the content is neither a string nor a list of blocks", help: "make it a list of blocks",
        apiError: context.isAnthropic
          ? "messages.\(index).content: Input should be a valid array" : nil,
        fix: .safe(RepairMessageShape.id, "make it a list of blocks"))
    }
  }

  /// On the Chat wire a result is a message of its own, so that its content is found above.
  private static func ofResults(_ context: LintContext) -> [Finding] {
    guard context.isAnthropic else { return [] }
    return context.outline.blocks.indices.compactMap { index in
      guard context.outline.blocks[index].flags.contains(.oddContent) else { return nil }
      return context.finding(
        "malformed-content", .error, at: .block(index),
        "the content of the tool result is neither a string nor a list of blocks",
        help: "make it a list of blocks", fix: .safe(RepairMessageShape.id, "make it a list of blocks"),
        identity: context.id(of: index))
    }
  }
}
