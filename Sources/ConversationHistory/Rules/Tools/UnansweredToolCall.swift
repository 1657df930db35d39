extension Rule {
  static let unansweredToolCall = Rule(
    "unanswered-tool-call", .tools, "a tool call without its result",
    .chat(.error) + .on(.error, .anthropic, .bedrock, .openAIResponses), evidence: .measured,
    repairedBy: RepairToolPairing.id, needs: .unpaired,
    page: RulePage(
      rejects: "A call that no result answers before the conversation goes on, or ends.",
      why: "A crash or an abort between a call and its result is the most frequent cause of a dead session.",
      sources: [
        "platform.claude.com/docs/en/agents-and-tools/tool-use/handle-tool-calls",
        "anthropics/claude-code#473", "QwenLM/qwen-code#8165",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [{"type": "tool_use", "id": "toolu_1", "name": "read", "input": {}}]},
            {"role": "user", "content": "b"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [{"type": "tool_use", "id": "toolu_1", "name": "read", "input": {}}]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "toolu_1", "content": "b"}]}
          ]}
          """#),
      fix: "Puts a result in its place that says that the real one was lost, marked as an error.")
  ) { context in
    var words = UnansweredWords(context)
    let answered = context.answeredIDs
    // Items pair by their ids alone: of an id that some output has no refusal is known.
    let put = context.pairsByIDAlone ? Set(context.pairing.results.map(\.id)) : []
    return context.pairing.calls.compactMap { call in
      guard call.answer == .none, !answered.contains(CallID(call)), !put.contains(call.id) else { return nil }
      let id = context.id(of: call.block)
      let isTail = context.pairing.isOpenTail(call)
      if isTail, context.purpose == .saved { return nil }
      // In a saved session the agent may yet answer: the provider has not seen it.
      let isOpen = isTail && context.purpose == .resume
      return context.finding(
        "unanswered-tool-call", isOpen ? .warning : .error, at: .block(call.block),
        isOpen ? "the last tool call `\(id)` has no result yet" : "tool call `\(id)` has no result",
        help: "put a result behind it that says that the real one was lost",
        apiError: isOpen ? nil : words.words(call: call),
        fix: .safe(RepairToolPairing.id, "add a result that says that the real one was lost"),
        identity: id)
    }
  }
}

/// What a result names: an id, within one round of calls.
private struct CallID: Hashable {
  private let round: Int
  private let id: UInt64

  init(_ call: PairingWalk.Call) {
    round = call.round
    id = call.id
  }
}

extension LintContext {
  /// The ids that some result answers, where two calls share one; a host that looks for ids misses no result then.
  fileprivate var answeredIDs: Set<CallID> {
    guard pairing.repeatsCallID, isAnthropic || family == .bedrock || family == .openAIResponses || isOpenAIChat
    else { return [] }
    return Set(pairing.calls.lazy.filter { $0.answer != .none }.map(CallID.init))
  }
}
