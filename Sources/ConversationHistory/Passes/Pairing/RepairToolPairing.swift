/// Brings every tool call and its one result together, where the wire wants the result.
///
/// Results move behind their calls, calls without one get one that says so, second results are joined or dropped, and
/// results without a call become marked user text. One ordered walk decides; see `PairingWalk`.
public struct RepairToolPairing: Pass {
  /// The id on the command line and in edits.
  public static let id = "repair-tool-pairing"
  /// What holds after the pass ran.
  public static let establishes = "every tool call has exactly one result, where the wire wants it"

  /// Makes the pass.
  public init() {}

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    if revision.history.dialect.family == .openAIResponses { matchOutputs(&revision) }
    let walk = PairingWalk(revision.messages, revision.requirements)
    let plan = PairingPlan(walk, revision)
    guard plan.hasWork else { return }
    switch revision.requirements.results {
    case .leadingUserBlocks, .nextUserBlocks, .equalCount: revision.rewrite(plan.stepsForUserBlocks())
    case .toolMessages, .anywhereBehind, .adjacentItems: revision.rewrite(plan.stepsForToolMessages())
    }
  }
}

extension RepairToolPairing {
  /// Names outputs for the kind of their call: Responses pairs functions and custom tools each for themselves.
  private func matchOutputs(_ revision: inout Revision) {
    let messages = revision.messages
    var types: [Int: MessageText] = [:]
    let walk = PairingWalk(messages, revision.requirements)
    for call in walk.calls {
      let result: Int
      switch call.answer {
      case .inPlace(let index), .misplaced(let index): result = walk.results[index].message
      case .none: continue
      }
      types[result] = messages[call.message].isCustomItem ? "custom_tool_call_output" : "function_call_output"
    }
    revision.replaceEach { index, message in
      // An output that a pass made has no type of its own, and is written as a function's.
      let own = message.extra.last { $0.name == "type" }?.value.text
      let written: MessageText? = message.origin == nil ? "function_call_output" : nil
      guard let type = types[index], let old = own ?? written, old != type else { return nil }
      var message = message
      message.extra.removeAll { $0.name == "type" }
      message.extra.insert(Member("type", JSONText(written: type.token)), at: 0)
      return (
        message,
        Revision.Note(pass: Self.id, rule: "orphan-tool-result", summary: "named an output for the kind of its call")
      )
    }
  }
}
