extension Rule {
  static let loneSurrogate = Rule(
    "lone-surrogate", .envelope, "half of a surrogate pair in a text",
    .everywhere(.error), evidence: .observed,
    repairedBy: ReplaceLoneSurrogates.id, needs: .loneSurrogate,
    page: RulePage(
      rejects: "An escape such as `\\ud83d` without its other half: a character that was cut in two.",
      why: "The API's parser refuses the whole body before it looks at anything else.",
      sources: ["anthropics/claude-code#69927", "JohnnyZ93/oai-compatible-copilot#206"],
      example: RulePage.Example(
        .anthropic,
        fails: #"{"messages":[{"role":"user","content":"cut \ud83d here"}]}"#,
        passes: #"{"messages":[{"role":"user","content":"whole \ud83d\ude00 here"}]}"#),
      fix: "Replaces the escape by U+FFFD, the replacement character; the rest of the text stays as spelled.")
  ) { context in
    var findings: [Finding] = []
    for index in context.messages {
      let blocks = context.outline.blocks(of: index).filter { context.hasLoneSurrogate(.block($0)) }
      for block in blocks { findings.append(report(context, .block(block))) }
      if blocks.isEmpty, context.hasLoneSurrogate(.message(index)) {
        findings.append(report(context, .message(index)))
      }
    }
    if findings.isEmpty { findings.append(report(context, .history)) }
    return findings
  }

  private static func report(_ context: LintContext, _ subject: LintContext.Subject) -> Finding {
    context.finding(
      "lone-surrogate", .error, at: subject, "half of a surrogate pair stands alone",
      help: "replace it by U+FFFD, the replacement character",
      fix: .safe(ReplaceLoneSurrogates.id, "replace it by U+FFFD"),
      identity: context.spellingIdentity(subject))
  }
}
