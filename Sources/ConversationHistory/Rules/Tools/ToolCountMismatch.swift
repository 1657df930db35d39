extension Rule {
  static let toolCountMismatch = Rule(
    "tool-count-mismatch", .tools, "not as many function responses as function calls", .on(.error, .gemini),
    evidence: .measured, repairedBy: RepairToolPairing.id, needs: [.toolCall, .toolResult],
    page: RulePage(
      rejects: "A turn of function responses that has more or fewer parts than the turn of calls before it, "
        + "or stands behind no call; on Vertex also one that is split over several contents.",
      why: "Gemini pairs calls and responses by their number. Cancelled and cut calls lose theirs.",
      sources: [
        "google-gemini/gemini-cli#16415", "microsoft/vscode#299295", "vertesia/llumiverse#620",
        "langchain-ai/langchain#27799",
      ],
      example: RulePage.Example(
        .gemini,
        fails: #"""
          {"contents": [
            {"role": "user", "parts": [{"text": "a"}]},
            {"role": "model", "parts": [
              {"functionCall": {"name": "f", "args": {}}}, {"functionCall": {"name": "g", "args": {}}}
            ]},
            {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"b": 1}}}]}
          ]}
          """#,
        passes: #"""
          {"contents": [
            {"role": "user", "parts": [{"text": "a"}]},
            {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
            {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"b": 1}}}]}
          ]}
          """#
      ),
      fix: "Adds responses that say that the real ones were lost, turns those without a call into marked text, and "
        + "joins split ones where that is refused.")
  ) { context in
    ToolRound.all(in: context.outline).compactMap { round in
      if round.responses.isEmpty, round.isLast { return openRound(round, context) }
      guard round.calls.count == round.responses.count else { return mismatch(round, context) }
      if let strayed = round.strayed { return misplaced(strayed, context) }
      guard let first = round.responses.first, let last = round.responses.last,
        context.outline.message(of: first) != context.outline.message(of: last)
      else { return nil }
      let isRefused = context.requirements.splitsResults == .no
      return context.finding(
        "tool-count-mismatch", isRefused ? .error : .warning, at: .block(last),
        "the function responses of one turn stand in several contents", help: "put them into one content",
        apiError: isRefused ? countWords : nil,
        fix: isRefused ? .safe(JoinToolResults.id, "put them into one content") : nil,
        identity: context.id(of: last))
    }
  }

  /// In a saved session the agent may yet answer: the provider has not seen it.
  private static func openRound(_ round: ToolRound, _ context: LintContext) -> Finding? {
    // Calls may wait at the end, unless the model may not speak last.
    if context.purpose == .send, context.requirements.endsWithAssistant == .no { return mismatch(round, context) }
    guard context.purpose == .resume, let call = round.calls.first else { return nil }
    return context.finding(
      "tool-count-mismatch", .warning, at: .block(call), "the last function calls have no responses yet",
      help: "send one response for each call", fix: .safe(RepairToolPairing.id, "pair the calls and the responses"),
      identity: "\(context.id(of: call)) open")
  }

  private static let countWords =
    "Please ensure that the number of function response parts is equal to the number of function call parts of the "
    + "function call turn."

  private static let orderWords =
    "Please ensure that function response turn comes immediately after a function call turn."

  private static func misplaced(_ block: Int, _ context: LintContext) -> Finding {
    context.finding(
      "tool-count-mismatch", .error, at: .block(block), "this response does not stand directly behind its call",
      help: "move it directly behind the call", apiError: orderWords,
      fix: .safe(RepairToolPairing.id, "move it directly behind its call"),
      identity: "misplaced \(context.id(of: block))")
  }

  private static func mismatch(_ round: ToolRound, _ context: LintContext) -> Finding? {
    guard let block = round.calls.first ?? round.responses.first else { return nil }
    let counts = "\(round.calls.count) function calls, and \(round.responses.count) responses"
    return context.finding(
      "tool-count-mismatch", .error, at: .block(block), "this turn has \(counts)",
      help: "send one response for each call",
      apiError: round.calls.isEmpty ? orderWords : countWords,
      fix: .safe(RepairToolPairing.id, "pair the calls and the responses"),
      identity: "\(context.id(of: block)) \(round.calls.count) \(round.responses.count)")
  }
}

/// A run of the model's contents with the run of the user's behind it: its calls and the responses to them.
struct ToolRound {
  /// Blocks, by their indexes in the outline.
  var calls: [Int] = []
  var responses: [Int] = []
  /// Whether no content of the user follows.
  var isLast = true
  /// The first response in a content behind one that has none.
  var strayed: Int?

  /// The rounds of a history that have a call or a response. Linear.
  static func all(in outline: Outline) -> [ToolRound] {
    var rounds: [ToolRound] = []
    var round = ToolRound()
    // Whether a content without responses stood behind the calls.
    var hasOther = false
    for message in outline.messages.indices {
      let isModel = outline.messages[message].role == .assistant
      if isModel, !round.isLast {
        rounds.append(round)
        round = ToolRound()
      }
      if !isModel {
        round.isLast = false
        let response = outline.blocks(of: message).first { outline.blocks[$0].kind == .toolResult }
        if hasOther, round.strayed == nil { round.strayed = response }
        if response == nil { hasOther = true }
      } else {
        hasOther = false
      }
      for block in outline.blocks(of: message) {
        switch outline.blocks[block].kind {
        case .toolCall where isModel: round.calls.append(block)
        case .toolResult where !isModel: round.responses.append(block)
        default: break
        }
      }
    }
    rounds.append(round)
    return rounds.filter { !$0.calls.isEmpty || !$0.responses.isEmpty }
  }
}
