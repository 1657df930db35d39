extension Rule {
  static let duplicateKey = Rule(
    "duplicate-key", .envelope, "a member that this tool reads stands twice in one object",
    .everywhere(.warning), evidence: .inferred, needs: .duplicateKey,
    page: RulePage(
      rejects: "A body, a message or a block that has the same key twice, such as two `content` members.",
      why: "Parsers disagree on which of the two counts: most take the last, some the first, some refuse.",
      sources: ["RFC 8259 section 4"],
      example: RulePage.Example(
        .anthropic,
        fails: #"{"messages":[{"role":"user","content":"a","content":"b"}]}"#,
        passes: #"{"messages":[{"role":"user","content":"b"}]}"#),
      fix: "None: only the writer of the history knows which value was meant.")
  ) { context in
    var findings: [Finding] = []
    if context.outline.traits.contains(.duplicateBodyKey) { findings.append(report(context, .history)) }
    for index in context.messages
    where context.outline.messages[index].flags.contains(.duplicateKey) {
      findings.append(report(context, .message(index)))
    }
    for index in context.outline.blocks.indices
    where context.outline.blocks[index].flags.contains(.duplicateKey) {
      findings.append(report(context, .block(index)))
    }
    return findings
  }

  private static func report(_ context: LintContext, _ subject: LintContext.Subject) -> Finding {
    context.finding(
      "duplicate-key", .warning, at: subject, "a key stands twice; the last one counts",
      help: "keep the member that was meant and remove the other",
      identity: context.duplicateKeys(of: subject).joined(separator: " "))
  }
}
