extension Rule {
  static let requestTooLarge = Rule(
    "request-too-large", .envelope, "a body of more bytes than the provider takes", .on(.error, .anthropic, .bedrock),
    evidence: .documented, needs: .oversized,
    page: RulePage(
      rejects: "A body over 32 MB on the Messages API, over 20 MB on Bedrock.",
      why: "Images and documents of a long session add up; the answer is 413, whatever the history says.",
      sources: [
        "platform.claude.com/docs/en/api/errors",
        "platform.claude.com/docs/en/build-with-claude/claude-on-amazon-bedrock",
      ],
      example: RulePage.Example(
        .anthropic, fails: #"{"messages": [{"role": "user", "content": "(more than 32 MB)"}]}"#,
        passes: #"{"messages": [{"role": "user", "content": "hi"}]}"#),
      fix: "None: what may go, only the client knows; old images and documents come first.")
  ) { context in
    guard let limit = context.requirements.maximumBody, context.outline.isBody, context.outline.range.count > limit
    else { return [] }
    return [
      context.finding(
        "request-too-large", .error, at: .history,
        "the body has \(context.outline.range.count) bytes, and the API takes \(limit)",
        help: "replace old images and documents by texts",
        apiError: context.isAnthropic ? "Request exceeds the maximum size" : nil)
    ]
  }
}
