extension Rule {
  static let invalidSignature = Rule(
    "invalid-signature", .thinking, "thinking with a signature that no provider made", .on(.error, .anthropic),
    evidence: .observed, repairedBy: RepairThinking.id, needs: .oddThinking,
    page: RulePage(
      rejects: "A thinking block whose signature is empty, or sealed thinking whose data is.",
      why: "Signatures are checked by the API. Whether one that is there is genuine, or was made for another history, "
        + "cannot be told without asking it; that an empty one is not, can.",
      sources: ["anthropics/claude-code#10627", "anomalyco/opencode#15074", "known error redacted-data-invalid"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "thinking", "thinking": "b", "signature": ""},
              {"type": "text", "text": "c"}
            ]},
            {"role": "user", "content": "d"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "thinking", "thinking": "b", "signature": "EqQB"},
              {"type": "text", "text": "c"}
            ]},
            {"role": "user", "content": "d"}
          ]}
          """#),
      fix: "Drops the block, and the other thinking of its message: all of it is sent back, or none.")
  ) { context in
    context.oddThinking().compactMap { index, fault in
      guard fault == .badSignature || fault == .badData else { return nil }
      let isSealed = fault == .badData
      let path = context.wirePath(index)
      return context.finding(
        "invalid-signature", .error, at: .block(index),
        isSealed ? "the data of the sealed thinking is empty" : "the signature of the thinking is empty",
        help: "drop the block",
        apiError: isSealed
          ? "\(path): Invalid `data` in `redacted_thinking` block" : "\(path): Invalid `signature` in `thinking` block",
        fix: .safe(RepairThinking.id, "drop the thinking block"), identity: context.spellingIdentity(.block(index)))
    }
  }
}
