extension Rule {
  static let misplacedPrefix = Rule(
    "misplaced-prefix", .roles, "a flag `prefix: true` on a message that is not the last", .on(.error, .mistral),
    evidence: .measured, repairedBy: DropRefusedFields.id, needs: .foreignKey,
    page: RulePage(
      rejects: "A message that asks to be continued, with another message behind it.",
      why: "The flag lets a request end with the assistant; when the answer is appended, it stays in the history.",
      sources: ["mistralai/mistral-common validator.py"],
      example: RulePage.Example(
        .mistral,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "b", "prefix": true},
            {"role": "user", "content": "c"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "b", "prefix": true}
          ]}
          """#),
      fix: "Takes the flag away.")
  ) { context in
    guard context.requirements.takesPrefixFlag == .yes else { return [] }
    return context.messages.dropLast().compactMap { index in
      guard context.hasPrefixFlag(index) else { return nil }
      return context.finding(
        "misplaced-prefix", .error, at: .message(index), "a message that is not the last asks to be continued",
        help: "remove `prefix`", apiError: "Assistant message with prefix True must be last message",
        fix: .safe(DropRefusedFields.id, "remove `prefix`"), identity: context.spellingIdentity(.message(index)))
    }
  }
}
