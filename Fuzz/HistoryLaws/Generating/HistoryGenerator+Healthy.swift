extension HistoryGenerator {
  /// A body that the provider takes as it is, without a trace of a retry.
  mutating func healthyBody(refusesPrefill: Bool) -> [UInt8] {
    isHealthy = true
    for _ in 0...choices.below(8) { addHealthyTurn() }
    if choices.chance(128) || !refusesPrefill && choices.chance(128) {
      messages.append(message("user", freshText()))
    }
    let endsWithAnswer = messages.last?["role"]?.says("assistant") ?? false
    // A last answer that thinks wants a request that thinks.
    let endsWithThinking = messages.last?["content"]?.elements.first?["type"]?.says("thinking") ?? false
    if endsWithAnswer, refusesPrefill || endsWithThinking { messages.append(message("user", freshText())) }
    return healthyWrapped()
  }

  private mutating func addHealthyTurn() {
    let isInTool = messages.last?["role"]?.says("tool") ?? false
    if !isInTool || choices.chance(64) { addHealthyWords() }
    switch choices.below(6) {
    case 0, 1: addHealthyAnswer()
    case 2, 3, 4: addHealthyRound()
    default:
      isAnthropic ? addHealthyServerRound() : addHealthyAnswer()
    }
  }

  private mutating func addHealthyWords() {
    guard choices.chance(100) else {
      messages.append(message("user", freshText()))
      return
    }
    var blocks = [healthyBlock(freshText())]
    if choices.chance(100) { blocks.append(media()) }
    // A blank beside other content is taken.
    if choices.chance(30), !isAnthropic { blocks.append(healthyBlock(.token(#"" ""#))) }
    messages.append(message("user", .array(blocks)))
  }

  private mutating func healthyBlock(_ text: JSONTree) -> JSONTree {
    var members: [(String, JSONTree)] = [("type", .plain("text")), ("text", text)]
    if isAnthropic { marker(&members) }
    return .members(members)
  }

  private mutating func addHealthyAnswer() {
    guard isAnthropic, choices.chance(80) else {
      messages.append(message("assistant", freshText()))
      return
    }
    let thinking = JSONTree.members([
      ("type", .plain("thinking")),
      ("thinking", choices.chance(100) ? .token(#""""#) : freshText()),
      ("signature", .plain("sig\(counter)")),
    ])
    messages.append(message("assistant", .array([thinking, healthyBlock(freshText())])))
  }

  private mutating func addHealthyRound() {
    let ids = (0...choices.below(3)).map { _ in freshID() }
    let blocks = choices.chance(128) ? [healthyBlock(freshText())] : []
    let calls = ids.map { healthyCall($0) }
    if isAnthropic {
      messages.append(message("assistant", .array(blocks + calls)))
    } else {
      var members: [(String, JSONTree)] = [("role", .plain("assistant"))]
      if let text = blocks.first?["text"] {
        members.append(("content", text))
      } else if choices.chance(128) {
        members.append(("content", choices.pick([.null, .token(#""""#)])))
      }
      members.append(("tool_calls", .array(calls)))
      messages.append(.members(members))
    }
    var results: [JSONTree] = []
    for id in choices.chance(100) ? ids.reversed() : ids {
      results.append(healthyResult(id))
    }
    let behind = choices.chance(60) ? [healthyBlock(freshText())] : []
    append(results: results, behind: behind)
  }

  private mutating func healthyCall(_ id: JSONTree) -> JSONTree {
    let name = JSONTree.plain(choices.pick(Self.names))
    return isAnthropic
      ? .members([
        ("type", .plain("tool_use")), ("id", id), ("name", name),
        ("input", .members([("path", freshText())])),
      ])
      : .members([
        ("id", id), ("type", .plain("function")),
        ("function", .members([("name", name), ("arguments", .token(#""{}""#))])),
      ])
  }

  private mutating func healthyResult(_ id: JSONTree) -> JSONTree {
    guard isAnthropic else {
      return .members([
        ("role", .plain("tool")), ("tool_call_id", id),
        ("content", choices.chance(40) ? .token(#""""#) : freshText()),
      ])
    }
    var members: [(String, JSONTree)] = [("type", .plain("tool_result")), ("tool_use_id", id)]
    let isFailed = choices.chance(40)
    switch choices.below(4) {
    case 2: members.append(("content", .array([healthyBlock(freshText())])))
    case 3 where !isFailed: if choices.chance(128) { members.append(("content", .token(#""""#))) }
    default: members.append(("content", freshText()))
    }
    if isFailed { members.append(("is_error", .true)) }
    return .members(members)
  }

  private mutating func addHealthyServerRound() {
    counter += 1
    let id = JSONTree.plain("srvtoolu_\(counter)")
    messages.append(
      message(
        "assistant",
        .array([
          .members([
            ("type", .plain("server_tool_use")), ("id", id), ("name", .plain("web_search")),
            ("input", .members([("query", freshText())])),
          ]),
          .members([
            ("type", .plain("web_search_tool_result")), ("tool_use_id", id),
            ("content", .array([])),
          ]), healthyBlock(freshText()),
        ])))
  }

  private mutating func healthyWrapped() -> [UInt8] {
    let style = choices.pick(JSONTree.Style.allCases)
    var members: [(String, JSONTree)] = []
    if isAnthropic {
      if choices.chance(64) { members.append(("system", freshText())) }
    } else if choices.chance(64) {
      messages.insert(message(choices.pick(["system", "developer"]), freshText()), at: 0)
    }
    members.append(("messages", .array(messages)))
    if choices.chance(64) { members.append(("max_tokens", .literal([UInt8]("1.0e3".utf8)))) }
    return JSONTree.members(members).written(style)
  }
}
