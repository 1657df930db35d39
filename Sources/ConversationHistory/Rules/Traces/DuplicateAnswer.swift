extension Rule {
  static let duplicateAnswer = Rule(
    "duplicate-answer", .traces, "the same answer saved twice in a row",
    .everywhere(.warning), evidence: .observed,
    repairedBy: CollapseDuplicateAnswers.id, needs: .repeatedRole,
    page: RulePage(
      rejects: "Two consecutive assistant messages with the same content.",
      why: "A writer that saved the answer once from the stream and once when it ended.",
      sources: ["openclaw/openclaw#10310"],
      example: RulePage.Example(
        .openAIChat,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "b"},
            {"role": "assistant", "content": "b"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "b"}
          ]}
          """#),
      fix: "Keeps the first.")
  ) { context in
    context.messages.dropFirst().compactMap { index in
      guard context.outline.messages[index].role == .assistant,
        context.outline.messages[index - 1].role == .assistant,
        context.saysTheSame(index - 1, index), !context.isPaused(index)
      else { return nil }
      return context.finding(
        "duplicate-answer", .warning, at: .message(index), "the same answer was saved twice",
        help: "keep the first", fix: .safe(CollapseDuplicateAnswers.id, "keep the first"),
        identity: context.contentIdentity(index))
    }
  }
}
