extension Rule {
  static let invalidMessageName = Rule(
    "invalid-message-name", .roles, "a `name` of a message that the API does not take",
    [Severities(.openAIChat, .error)], evidence: .observed, repairedBy: RewriteMessageNames.id,
    needs: .oddMessageName,
    page: RulePage(
      rejects: "A message whose `name` is empty, longer than 64 characters, or not of letters, digits, `_` and `-`.",
      why: "Chats of several people put display names there, with blanks and accents.",
      sources: ["Goldziher/basemind.ai#248", "pollinations/pollinations#10653"],
      example: RulePage.Example(
        .openAIChat, fails: #"{"messages": [{"role": "user", "name": "Ada L.", "content": "a"}]}"#,
        passes: #"{"messages": [{"role": "user", "name": "Ada_L", "content": "a"}]}"#),
      fix: "Rewrites the name, so that different names stay different.")
  ) { context in
    guard let spelling = context.requirements.messageName else { return [] }
    return context.messages.compactMap { index in
      guard context.outline.messages[index].nameHash != 0, context.outline.messages[index].role != .tool,
        let name = context.member("name", of: index), !spelling.takes([UInt8](name.utf8))
      else { return nil }
      return context.finding(
        "invalid-message-name", .error, at: .message(index), "the API does not take the name `\(name)`",
        help: "use \(spelling.pattern)", fix: .safe(RewriteMessageNames.id, "rewrite the name"), identity: name)
    }
  }
}
