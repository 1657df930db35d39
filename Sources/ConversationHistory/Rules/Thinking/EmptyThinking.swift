extension Rule {
  static let emptyThinking = Rule(
    "empty-thinking", .thinking, "thinking without a text that its seal could stand for", .on(.error, .anthropic),
    evidence: .observed, repairedBy: RepairThinking.id, needs: .oddThinking,
    page: RulePage(
      rejects: "A thinking block that is empty and not signed, or that has no member `thinking` at all.",
      why: "A signed block may be empty, for the provider may leave the text out; without a signature it is what a "
        + "broken stream left.",
      sources: ["known error thinking-empty", "known error thinking-text-missing"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "thinking", "thinking": "", "signature": ""},
              {"type": "text", "text": "c"}
            ]},
            {"role": "user", "content": "d"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "thinking", "thinking": "", "signature": "EqQB"},
              {"type": "text", "text": "c"}
            ]},
            {"role": "user", "content": "d"}
          ]}
          """#),
      fix: "Drops the block; one that is signed gets an empty text.")
  ) { context in
    context.oddThinking().compactMap { index, fault in
      let path = context.wirePath(index)
      switch fault {
      case .empty:
        return context.finding(
          "empty-thinking", .error, at: .block(index), "the thinking is empty and not signed", help: "drop the block",
          apiError: "\(path).thinking: each thinking block must contain thinking",
          fix: .safe(RepairThinking.id, "drop the thinking block"), identity: context.spellingIdentity(.block(index)))
      case .textMissing:
        return context.finding(
          "empty-thinking", .error, at: .block(index), "the thinking has no text",
          help: "give it an empty text if "
            + "it is signed, else drop it", apiError: "\(path).thinking.thinking: Field required",
          fix: .safe(RepairThinking.id, "drop the thinking block, or give it an empty text"),
          identity: context.spellingIdentity(.block(index)))
      case .unsigned, .dataMissing, .badSignature, .badData: return nil
      }
    }
  }
}
