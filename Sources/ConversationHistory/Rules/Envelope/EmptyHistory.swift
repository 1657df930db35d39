extension Rule {
  static let emptyHistory = Rule(
    "empty-history", .envelope, "a request without any message",
    .everywhere(.error), evidence: .observed,
    repairedBy: RepairMessageShape.id, needs: .noMessages,
    page: RulePage(
      rejects: "A body whose list of messages is empty.",
      why: "Every API asks for at least one message.",
      sources: ["CopilotKit/CopilotKit#529", "platform.claude.com/docs/en/api/messages/create"],
      example: RulePage.Example(
        .anthropic, fails: #"{"messages":[]}"#,
        passes: #"{"messages":[{"role":"user","content":"hi"}]}"#),
      fix: "Adds one user message that says that the history is empty.")
  ) { context in
    // What the server keeps may be all there is to go on from.
    guard context.outline.messages.isEmpty, context.family != .openAIResponses || !context.hasServerState else {
      return []
    }
    return [
      context.finding(
        "empty-history", .error, at: .history, "the list of messages is empty",
        help: "send at least one user message",
        apiError: context.emptyHistoryWords,
        fix: .safe(RepairMessageShape.id, "add a message that says that the history is empty"))
    ]
  }
}
