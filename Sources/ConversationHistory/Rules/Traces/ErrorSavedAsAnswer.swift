extension Rule {
  static let errorSavedAsAnswer = Rule(
    "error-saved-as-answer", .traces, "an error of the client saved as if the model had said it",
    .everywhere(.warning), evidence: .observed,
    repairedBy: DropFailedAnswers.id, needs: .errorStub,
    page: RulePage(
      rejects: "An assistant message whose only text is `API Error …`, `fetch failed` or the like.",
      why: "The client showed an error in the place of an answer and saved it; the model then reads it as its own.",
      sources: ["openclaw/openclaw#10310", "anthropics/claude-code CHANGELOG"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "fetch failed"},
            {"role": "user", "content": "b"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "why did the fetch fail"},
            {"role": "user", "content": "b"}
          ]}
          """#
      ),
      fix: "Removes the message.")
  ) { context in
    return context.messages.compactMap { index in
      let blocks = context.outline.blocks(of: index)
      guard context.outline.messages[index].role == .assistant, blocks.count == 1,
        let block = blocks.first, context.outline.blocks[block].flags.contains(.errorStub)
      else { return nil }
      return context.finding(
        "error-saved-as-answer", .warning, at: .message(index),
        "an error was saved as an answer of the model", help: "remove the message",
        fix: .safe(DropFailedAnswers.id, "remove the message"),
        identity: context.contentIdentity(index))
    }
  }
}
