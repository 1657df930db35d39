internal import ConversationHistory

extension HistoryGenerator {
  /// A body that the provider takes as it is, without a trace of a retry.
  mutating func healthyBody(_ manners: Manners) -> [UInt8] {
    isHealthy = true
    for _ in 0...choices.below(manners.isStrict ? 5 : 8) {
      manners.isStrict ? addStrictTurn(manners) : addHealthyTurn(manners)
    }
    let endsWithTool = endsWithResults
    if choices.chance(128) || !manners.endsWithUser && choices.chance(128),
      !manners.isStrict || !endsWithUser, !(manners.answersBeforeUser && endsWithTool)
    {
      messages.append(message("user", freshText()))
    }
    // A last answer that thinks wants a request that thinks.
    let endsWithThinking = messages.last?["content"]?.elements.first?["type"]?.says("thinking") ?? false
    if endsWithAnswer, manners.endsWithUser || endsWithThinking { messages.append(message("user", freshText())) }
    return healthyWrapped(manners)
  }

  private var endsWithAnswer: Bool {
    messages.last.map { WireEntry($0, form).speaker == .assistant } ?? false
  }

  private var endsWithUser: Bool {
    messages.last.map { WireEntry($0, form).speaker == .user } ?? false
  }

  private var endsWithResults: Bool {
    guard let last = messages.last else { return false }
    return WireEntry(last, form).pieces.contains { if case .result = $0 { true } else { false } }
  }

  /// The user, rounds of calls and results, an answer.
  private mutating func addStrictTurn(_ manners: Manners) {
    addHealthyWords()
    for _ in 0..<choices.below(3) { addHealthyRound(manners) }
    addHealthyAnswer()
  }

  private mutating func addHealthyTurn(_ manners: Manners) {
    if !endsWithResults || choices.chance(64) { addHealthyWords() }
    switch choices.below(6) {
    case 0, 1: addHealthyAnswer()
    case 2, 3, 4: addHealthyRound(manners)
    default:
      form == .anthropic ? addHealthyServerRound() : addHealthyAnswer()
    }
  }

  private mutating func addHealthyWords() {
    guard choices.chance(100) else {
      messages.append(message("user", freshText()))
      return
    }
    var blocks = [healthyBlock(freshText())]
    if choices.chance(100), !isTemplate { blocks.append(healthyMedia()) }
    // A blank beside other content is taken.
    if choices.chance(30), dialect.id == "openai-chat" { blocks.append(healthyBlock(.token(#"" ""#))) }
    messages.append(message("user", .array(blocks)))
  }

  private var isTemplate: Bool { dialect.id.hasPrefix("chat-template") }

  /// A medium that needs nothing beside it.
  private mutating func healthyMedia() -> JSONTree {
    guard form == .bedrock else { return media() }
    counter += 1
    return .members([
      (
        "image",
        .members([("format", .plain("png")), ("source", .members([("bytes", .plain("aW1hZ2Ug\(counter)"))]))])
      )
    ])
  }

  private mutating func healthyBlock(_ text: JSONTree) -> JSONTree {
    switch form {
    case .bedrock, .gemini: return .members([("text", text)])
    case .responses: return .members([("type", .plain("input_text")), ("text", text)])
    case .chat: return .members([("type", .plain("text")), ("text", text)])
    case .anthropic: break
    }
    var members: [(String, JSONTree)] = [("type", .plain("text")), ("text", text)]
    marker(&members)
    return .members(members)
  }

  private mutating func addHealthyAnswer() {
    if form == .responses, choices.chance(60) {
      messages.append(healthyReasoning())
    }
    guard form == .anthropic, choices.chance(80) else {
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

  /// Reasoning that stands before the item it produced, with its seal and without an id.
  private mutating func healthyReasoning() -> JSONTree {
    .members([
      ("type", .plain("reasoning")), ("summary", .array([])), ("encrypted_content", .plain("sealed\(counter)")),
    ])
  }

  private mutating func addHealthyRound(_ manners: Manners) {
    let count = manners.callsOneByOne ? 1 : 1 + choices.below(3)
    let ids = (0..<count).map { _ in healthyID() }
    let hasWords = choices.chance(128)
    let blocks = hasWords && !(isMistral || isTemplate) ? [healthyBlock(freshText())] : []
    let calls = ids.enumerated().map { healthyCall($1, isFirst: $0 == 0) }
    switch form {
    case .anthropic, .bedrock, .gemini: messages.append(message("assistant", .array(blocks + calls)))
    case .responses:
      if choices.chance(60) { messages.append(healthyReasoning()) }
      messages += calls
    case .chat: messages.append(healthyCalls(calls, blocks, manners))
    }
    let results = (form != .gemini && choices.chance(100) ? ids.reversed() : ids).map { healthyResult($0, manners) }
    let behind =
      choices.chance(60) && !manners.isolatesResults && !(manners.isStrict && form.hasToolMessages)
      ? [healthyBlock(freshText())] : []
    append(results: results, behind: behind)
  }

  /// Names for Gemini, one of a kind in a round.
  private mutating func healthyID() -> JSONTree {
    counter += 1
    return form == .gemini ? .plain("tool_\(counter)") : freshID()
  }

  private mutating func healthyCalls(_ calls: [JSONTree], _ blocks: [JSONTree], _ manners: Manners) -> JSONTree {
    var members: [(String, JSONTree)] = [("role", .plain("assistant"))]
    if let text = blocks.first?["text"] {
      members.append(("content", text))
    } else if !manners.takesNothing || isMistral || isTemplate {
      members.append(("content", .token(#""""#)))
    } else if choices.chance(128) {
      members.append(("content", choices.pick([.null, .token(#""""#)])))
    }
    members.append(("tool_calls", .array(calls)))
    if manners.reasonsWithCalls { members.append(("reasoning_content", freshText())) }
    return .members(members)
  }

  private mutating func healthyCall(_ id: JSONTree, isFirst: Bool) -> JSONTree {
    let name = JSONTree.plain(choices.pick(Self.names))
    let isText = form == .chat || form == .responses
    let input: JSONTree = isText ? .token(#""{}""#) : .members([("path", freshText())])
    let members = WireCall(id: id, name: name, input: input).members(form)
    return WireCall.wrapped(
      members, form, false, with: isFirst ? [("thoughtSignature", .plain("sig\(counter)"))] : [])
  }

  private mutating func healthyResult(_ id: JSONTree, _ manners: Manners) -> JSONTree {
    guard form == .anthropic else {
      let isEmpty = form == .chat && manners.takesNothing && choices.chance(40)
      let said = isEmpty ? JSONTree.token(#""""#) : freshText()
      return WireCall.wrappedResult(WireCall.result(id, WireCall.fitted(said, form), form), form)
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

  private mutating func healthyWrapped(_ manners: Manners) -> [UInt8] {
    let style = choices.pick(JSONTree.Style.allCases)
    var members: [(String, JSONTree)] = []
    if choices.chance(64) {
      switch manners.prompt {
      case .beside: if let key = form.systemKey { members.append((key, prompt(freshText()))) }
      case .anywhere: messages.insert(message(choices.pick(["system", "developer"]), freshText()), at: 0)
      case .first: messages.insert(message("system", freshText()), at: 0)
      case .never: break
      }
    }
    members.append((form.messagesKey, .array(messages)))
    if form == .bedrock { members.append(("toolConfig", healthyTools())) }
    if choices.chance(64), form == .anthropic || form == .chat {
      members.append(("max_tokens", .literal([UInt8]("1.0e3".utf8))))
    }
    return JSONTree.members(members).written(style)
  }

  /// Converse wants a tool declared where calls are.
  private func healthyTools() -> JSONTree {
    let schema = JSONTree.members([("json", .members([("type", .plain("object"))]))])
    let tools = Self.names.map { name in
      JSONTree.members([("toolSpec", .members([("name", .plain(name)), ("inputSchema", schema)]))])
    }
    return .members([("tools", .array(tools))])
  }
}
