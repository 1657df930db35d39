extension Rule {
  static let unsignedThinking = Rule(
    "unsigned-thinking", .thinking, "thinking without its signature", .on(.error, .anthropic),
    evidence: .observed, repairedBy: RepairThinking.id, needs: .oddThinking,
    page: RulePage(
      rejects: "A thinking block without `signature`, or sealed thinking without `data`.",
      why: "The signature comes last in a stream: an answer that broke off was saved without it, or another "
        + "provider's reasoning was written as thinking. The API asks for the field.",
      sources: [
        "known error thinking-signature-missing", "platform.claude.com/docs/en/build-with-claude/extended-thinking",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [{"type": "thinking", "thinking": "b"}, {"type": "text", "text": "c"}]},
            {"role": "user", "content": "d"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [{"type": "text", "text": "c"}]},
            {"role": "user", "content": "d"}
          ]}
          """#),
      fix: "Drops the block: a signature cannot be made up.")
  ) { context in
    context.oddThinking().compactMap { index, fault in
      switch fault {
      case .unsigned, .dataMissing: break
      case .empty, .textMissing, .badSignature, .badData: return nil
      }
      let isSealed = fault == .dataMissing
      return context.finding(
        "unsigned-thinking", .error, at: .block(index),
        isSealed ? "the sealed thinking has no data" : "the thinking has no signature", help: "drop the block",
        apiError: isSealed ? nil : "\(context.wirePath(index)).thinking.signature: Field required",
        fix: .safe(RepairThinking.id, "drop the thinking block"),
        identity: context.spellingIdentity(.block(index)))
    }
  }
}
