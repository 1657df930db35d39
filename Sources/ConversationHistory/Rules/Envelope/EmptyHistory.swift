extension Rule {
  static let emptyHistory = Rule(
    "empty-history", .envelope, "a request without any message",
    .everywhere(.error), evidence: .observed,
    repairedBy: RepairMessageShape.id, needs: .noMessages,
    page: RulePage(
      rejects: "A body whose list of messages is empty.",
      why: "Both APIs ask for at least one message.",
      sources: ["CopilotKit/CopilotKit#529", "platform.claude.com/docs/en/api/messages/create"],
      example: RulePage.Example(
        .anthropic, fails: #"{"messages":[]}"#,
        passes: #"{"messages":[{"role":"user","content":"hi"}]}"#),
      fix: "Adds one user message that says that the history is empty.")
  ) { context in
    guard context.outline.messages.isEmpty else { return [] }
    return [
      context.finding(
        "empty-history", .error, at: .history, "the list of messages is empty",
        help: "send at least one user message",
        apiError: context.isAnthropic
          ? "messages: at least one message is required"
          : "Invalid 'messages': empty array. Expected an array with minimum length 1, "
            + "but got an empty array instead.",
        fix: .safe(RepairMessageShape.id, "add a message that says that the history is empty"))
    ]
  }
}
