extension Rule {
  static let duplicateUserTurn = Rule(
    "duplicate-user-turn", .traces, "the same user message twice in a row",
    .everywhere(.warning), evidence: .observed,
    repairedBy: CollapseDuplicateUserTurns.id, needs: .repeatedRole,
    page: RulePage(
      rejects: "Two consecutive user messages that say the same, whatever their spelling or cache markers.",
      why: "A retry that appends the message again instead of sending the history as it was.",
      sources: ["openclaw/openclaw#10310"],
      example: RulePage.Example(
        .anthropic,
        fails: #"{"messages":[{"role":"user","content":"a"},{"role":"user","content":"a"}]}"#,
        passes: #"{"messages":[{"role":"user","content":"a"}]}"#),
      fix: "Keeps the first with its bytes; a cache marker that only the second has moves onto it.")
  ) { context in
    context.messages.dropFirst().compactMap { index in
      guard context.outline.messages[index].role == .user,
        context.outline.messages[index - 1].role == .user, context.saysTheSame(index - 1, index)
      else { return nil }
      return context.finding(
        "duplicate-user-turn", .warning, at: .message(index),
        "the user message stands twice; a retry appended it again", help: "keep the first",
        fix: .safe(CollapseDuplicateUserTurns.id, "keep the first"),
        identity: context.contentIdentity(index))
    }
  }
}
