extension Rule {
  static let orphanToolResult = Rule(
    "orphan-tool-result", .tools, "a tool result that answers no call",
    .chat(.error) + .on(.error, .anthropic, .bedrock, .openAIResponses), evidence: .measured,
    repairedBy: RepairToolPairing.id, needs: .unpaired,
    page: RulePage(
      rejects: "A result whose id no call has.",
      why: "Trimming or compaction that cuts between a call and its result leaves the result behind.",
      sources: ["anthropics/claude-code#26977", "anthropics/claude-code#8484", "dapr/dapr-agents#145"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "b"}]}
          ]}
          """#,
        passes: #"{"messages":[{"role":"user","content":[{"type":"text","text":"b"}]}]}"#),
      fix: "Turns a result with content into a marked and fenced user text; drops an empty one.")
  ) { context in
    let mayBeStored = context.family == .openAIResponses && context.hasServerState
    let called = context.pairsByIDAlone ? Set(context.pairing.calls.map(\.id)) : []
    return context.pairing.results.compactMap { result in
      guard result.verdict == .orphan else { return nil }
      // Items pair by their ids alone: of an id that some call has no refusal is known.
      if result.id != 0, called.contains(result.id) { return nil }
      let id = context.id(of: result.block)
      // The server stores no call with an id that it does not take.
      if mayBeStored, context.requirements.takesID(MessageText(id)) { return nil }
      return context.finding(
        "orphan-tool-result", .error, at: .block(result.block),
        id.isEmpty ? "the tool result names no call" : "no open call has the id `\(id)`",
        help: "keep its text as a marked user text", apiError: context.orphanWords(result, id: id),
        fix: .safe(RepairToolPairing.id, "turn it into marked user text"), identity: id)
    }
  }
}
