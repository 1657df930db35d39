extension Rule {
  static let malformedMessage = Rule(
    "malformed-message", .roles, "a message that is no object, or has no role",
    .chat(.error) + .on(.error, .anthropic, .bedrock, .openAIResponses, .gemini), evidence: .measured,
    repairedBy: RepairMessageShape.id, needs: .malformed,
    page: RulePage(
      rejects: "An element of the list that is no object, or whose role is missing or no string.",
      why: "The API cannot tell who speaks.",
      sources: ["platform.claude.com/docs/en/api/messages/create", "openai/openai-openapi openapi.json"],
      example: RulePage.Example(
        .anthropic, fails: #"{"messages":[{"content":"hi"}]}"#,
        passes: #"{"messages":[{"role":"user","content":"hi"}]}"#),
      fix: "Gives the message the user's role; what is no message at all becomes a marked user text.")
  ) { context in
    return context.messages.compactMap { index in
      let flags = context.outline.messages[index].flags
      let fault: String
      let words: String?
      if flags.contains(.notAnObject) {
        fault = "the message is no object"
        words = nil
      } else if flags.contains(.roleMissing) {
        fault = "the message has no role"
        words = "messages.\(index).role: Field required"
      } else if flags.contains(.roleNotString) {
        fault = "the role is no string"
        // The words are those for a role that is not known.
        words = nil
      } else {
        return nil
      }
      return context.finding(
        "malformed-message", .error, at: .message(index), fault,
        help: "give every message a role", apiError: context.isAnthropic ? words : nil,
        fix: .safe(RepairMessageShape.id, "make it a user message"),
        identity: context.spellingIdentity(.message(index)))
    }
  }
}
