extension Rule {
  static let tooManyMessages = Rule(
    "too-many-messages", .envelope, "more messages than the provider takes", .on(.error, .anthropic),
    evidence: .documented, needs: .oversized,
    page: RulePage(
      rejects: "More than 100,000 messages in one request.",
      why: "The Messages API has this limit, whatever the messages say.",
      sources: ["platform.claude.com/docs/en/api/messages/create"],
      example: RulePage.Example(
        .anthropic, fails: #"{"messages": [{"role": "user", "content": "(and 100,000 more)"}]}"#,
        passes: #"{"messages": [{"role": "user", "content": "hi"}]}"#),
      fix: "None: the history must be compacted by the client.")
  ) { context in
    guard let limit = context.requirements.maximumMessages, context.outline.isBody, context.messages.count > limit
    else { return [] }
    return [
      context.finding(
        "too-many-messages", .error, at: .history,
        "there are \(context.messages.count) messages, and the API takes \(limit)", help: "compact the history")
    ]
  }
}
