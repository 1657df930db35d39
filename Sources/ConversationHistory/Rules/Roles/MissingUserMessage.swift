extension Rule {
  static let missingUserMessage = Rule(
    "missing-user-message", .roles, "a history in which the user says nothing", .chat(.error) + .on(.error, .gemini),
    evidence: .observed, repairedBy: BridgeTurns.id, needs: .noUser,
    page: RulePage(
      rejects: "A history without any user message; on Gemini, one content that is the model's.",
      why: "Compaction that keeps a summary as the system's or the assistant's leaves no question to answer.",
      sources: ["Qwen3.5 chat template", "microsoft/semantic-kernel#13288"],
      example: RulePage.Example(
        .chatTemplate, fails: #"{"messages": [{"role": "system", "content": "be brief"}]}"#,
        passes: #"""
          {"messages": [
            {"role": "system", "content": "be brief"},
            {"role": "user", "content": "hi"}
          ]}
          """#),
      fix: "Adds a short marked user message behind the system's.")
  ) { context in
    guard !context.messages.isEmpty, !context.messages.contains(where: { context.outline.messages[$0].role == .user })
    else { return [] }
    let first = context.firstSpeaker
    if context.family == .gemini {
      guard context.messages.count == 1, context.purpose == .send, first == 0 else { return [] }
    } else {
      guard context.requirements.takesNoUser == .no else { return [] }
      // What begins with the assistant has its own finding.
      if context.requirements.startsWithAssistant == .no, let first,
        context.outline.messages[first].role == .assistant
      {
        return []
      }
    }
    return [
      context.finding(
        "missing-user-message", .error, at: .history, "no message is the user's", help: "add what the user asked",
        apiError: context.missingUserWords, fix: .safe(BridgeTurns.id, "add a user message"))
    ]
  }
}

extension LintContext {
  fileprivate var missingUserWords: String? {
    switch outline.dialect.id {
    case _ where family == .gemini:
      "Please ensure that single turn requests end with a user role or the role field is empty."
    case "chat-template/qwen35": "No user query found in messages."
    default: nil
    }
  }
}
