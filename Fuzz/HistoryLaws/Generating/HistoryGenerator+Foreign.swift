/// What only one wire form has: thinking, the provider's own tools, members beside the content.
extension HistoryGenerator {
  mutating func addForeign() {
    switch form {
    case .anthropic: addServerRound()
    case .bedrock: messages.append(message(choices.pick(["assistant", "user"]), .array([foreignBlock()])))
    case .chat: addSpeechElsewhere()
    case .responses: messages.append(hostedItem())
    case .gemini: messages.append(message("assistant", .array([foreignBlock(), textBlock(text())])))
    }
  }

  mutating func addThought() {
    switch form {
    case .anthropic, .bedrock: addThinking()
    case .chat: messages.append(message("developer", text()))
    case .responses: addReasoningItem()
    case .gemini: addSignedRound()
    }
  }

  /// A block of a kind that is rare, or that nobody knows.
  mutating func foreignBlock() -> JSONTree {
    switch form {
    case .anthropic, .chat, .responses: return .members([("type", .plain("later_kind")), ("x", oddText())])
    case .bedrock:
      return choices.pick([
        .members([("laterKind", .members([("x", oddText())]))]),
        .members([("cachePoint", .members([("type", .plain("default"))]))]),
        .members([("guardContent", .members([("text", .members([("text", freshText())]))]))]),
        thinking(), .members([]),
      ])
    case .gemini:
      return choices.pick([
        .members([("laterKind", .members([("x", oddText())]))]), .members([]),
        .members([("executableCode", .members([("language", .plain("PYTHON")), ("code", freshText())]))]),
        .members([("thoughtSignature", .plain("sig"))]),
        .members([("text", freshText()), ("thought", .true)]),
        .members([("text", .token(#""""#)), ("thoughtSignature", .plain("sig"))]),
        .members([("fileData", .members([("fileUri", .plain("gs://a/b.png"))]))]),
      ])
    }
  }

  private mutating func addServerRound() {
    counter += 1
    let id = JSONTree.plain("srvtoolu_\(counter)")
    let call = JSONTree.members([
      ("type", .plain("server_tool_use")), ("id", id), ("name", .plain("web_search")),
      ("input", .members([("query", freshText())])),
    ])
    let answer = JSONTree.members([
      ("type", .plain("web_search_tool_result")), ("tool_use_id", id), ("content", .array([])),
    ])
    var blocks = choices.chance(64) ? [call] : [call, answer]
    if choices.chance(128) { blocks.append(textBlock(text())) }
    messages.append(message("assistant", .array(blocks)))
  }

  /// Thinking of the Messages API or of Converse: sealed, without text, redacted, or without its seal.
  private mutating func thinking() -> JSONTree {
    let kind = choices.below(form == .bedrock ? 4 : 3)
    let text: JSONTree = kind == 1 ? .token(#""""#) : freshText()
    guard form == .bedrock else {
      return kind == 2
        ? .members([("type", .plain("redacted_thinking")), ("data", .plain("sealed"))])
        : .members([("type", .plain("thinking")), ("thinking", text), ("signature", .plain("sig"))])
    }
    var said: [(String, JSONTree)] = [("text", text)]
    if kind < 2 { said.append(("signature", .plain("sig"))) }
    let inner: (String, JSONTree) =
      kind == 2 ? ("redactedContent", .plain("c2VhbGVk")) : ("reasoningText", .members(said))
    return .members([("reasoningContent", .members([inner]))])
  }

  private mutating func addThinking() {
    let thinking = thinking()
    guard choices.chance(128) else {
      messages.append(message("assistant", .array([thinking, textBlock(text())])))
      return
    }
    messages.append(message("assistant", .array([thinking] + calls())))
    addResults()
  }

  /// What Chat Completions says in members of their own.
  private mutating func addSpeechElsewhere() {
    let member: (String, JSONTree) =
      switch choices.below(4) {
      case 0: ("refusal", text())
      case 1: ("function_call", .members([("name", .plain("f")), ("arguments", .token(#""{}""#))]))
      case 2: ("audio", .members([("id", .plain("audio_1"))]))
      default: ("reasoning_content", text())
      }
    var members: [(String, JSONTree)] = [("role", .plain("assistant"))]
    if let content = choices.pick([.null, nil, text()]) { members.append(("content", content)) }
    members.append(member)
    if choices.chance(64) { members.append(("tool_calls", .array(calls()))) }
    messages.append(.members(members))
  }

  /// An item of the provider's own tools, a reference, or a message that came from another API.
  private mutating func hostedItem() -> JSONTree {
    switch choices.below(8) {
    case 0:
      return .members([("type", .plain("web_search_call")), ("id", itemID("ws")), ("status", .plain("completed"))])
    case 1: return .members([("type", .plain("item_reference")), ("id", itemID("msg"))])
    case 2:
      return .members([
        ("type", .plain("local_shell_call")), ("call_id", callID()), ("action", .members([("type", .plain("exec"))])),
      ])
    case 3:
      return .members([("type", .plain("local_shell_call_output")), ("call_id", callID()), ("output", freshText())])
    case 4: return .members([("role", .plain("tool")), ("tool_call_id", open.last ?? oddID()), ("content", text())])
    case 5:
      let chat = WireCall(id: callID(), name: .plain(choices.pick(Self.names)), input: .token(#""{}""#)).members(.chat)
      return .members([
        ("role", .plain("assistant")), ("content", choices.pick([text(), .null])),
        ("tool_calls", .array([.members(chat)])),
      ])
    case 6: return .members([("type", .plain("later_item")), ("x", oddText())])
    default:
      return .members([
        ("type", .plain("custom_tool_call_output")), ("call_id", open.last ?? oddID()), ("output", freshText()),
      ])
    }
  }

  /// Reasoning, with its follower or without, sealed or not, with the server's id or without.
  private mutating func addReasoningItem() {
    var members: [(String, JSONTree)] = [("type", .plain("reasoning"))]
    if !choices.chance(64) { members.append(("id", itemID("rs"))) }
    if !choices.chance(32) { members.append(("summary", .array([]))) }
    if choices.chance(100) { members.append(("encrypted_content", .plain("sealed\(counter)"))) }
    messages.append(.members(members))
    switch choices.below(4) {
    case 0: messages += answer([textBlock(freshText())], calls: [])
    case 1: addRound()
    case 2: messages += calls()
    default: break
    }
  }

  /// Calls of which the first carries its thought signature, and thoughts as parts.
  private mutating func addSignedRound() {
    var parts: [JSONTree] = choices.chance(64) ? [.members([("text", freshText()), ("thought", .true)])] : []
    for (index, call) in calls().enumerated() {
      guard index == 0, case .object(let members) = call else {
        parts.append(call)
        continue
      }
      parts.append(.object(members + [JSONTree.Member([UInt8](#""thoughtSignature""#.utf8), .plain("sig"))]))
    }
    messages.append(message("assistant", .array(parts)))
    if choices.chance(200) { addResults() }
  }
}
