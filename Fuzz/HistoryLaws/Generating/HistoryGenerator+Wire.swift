extension HistoryGenerator {
  /// A text block, sometimes with a marker or a member that nobody knows.
  mutating func textBlock(_ text: JSONTree) -> JSONTree {
    var members: [(String, JSONTree)] = [("type", .plain("text")), ("text", text)]
    marker(&members)
    unknown(&members)
    return .members(members)
  }

  mutating func media() -> JSONTree {
    counter += 1
    let data = JSONTree.plain("aW1hZ2Ug\(choices.chance(64) ? 0 : counter)")
    guard isAnthropic else {
      return .members([("type", .plain("image_url")), ("image_url", .members([("url", data)]))])
    }
    var members: [(String, JSONTree)] = [
      ("type", .plain(choices.pick(["image", "document"]))),
      ("source", .members([("type", .plain("base64")), ("data", data)])),
    ]
    marker(&members)
    return .members(members)
  }

  mutating func message(_ role: String, _ content: JSONTree?) -> JSONTree {
    var members: [(String, JSONTree)] = [("role", .plain(role))]
    if let content { members.append(("content", content)) }
    unknown(&members)
    if !isAnthropic, role == "user", choices.chance(10) { members.append(("name", .plain("ada"))) }
    return .members(members)
  }

  /// The input of a call; mostly fit.
  mutating func input() -> JSONTree {
    guard choices.chance(20) else {
      return isAnthropic
        ? .members([("path", .plain("a.swift"))]) : .token(#""{\"path\":\"a.swift\"}""#)
    }
    switch choices.below(6) {
    case 0: return .members([])
    case 1: return .token(#""{\"path\":\"a.sw""#)
    case 2: return .token(#""{\"a\":1}""#)
    case 3: return .token(#""""#)
    case 4: return .members([("deep", .array([.members([("x", oddText())])]))])
    default: return wrongValue()
    }
  }

  /// A call with an id that is noted as open.
  mutating func call(_ id: JSONTree) -> JSONTree {
    let name = choices.chance(12) ? oddName() : JSONTree.plain(choices.pick(Self.names))
    var members: [(String, JSONTree)] = []
    if !choices.chance(4) { members.append(("id", id)) }
    if isAnthropic {
      members = [("type", .plain("tool_use"))] + members + [("name", name)]
      if !choices.chance(6) { members.append(("input", input())) }
      marker(&members)
    } else {
      members.append(("type", .plain("function")))
      members.append(("function", .members([("name", name), ("arguments", input())])))
    }
    unknown(&members)
    open.append(id)
    used.append(id)
    return .members(members)
  }

  /// What a tool said: mostly a text of its own.
  mutating func output() -> JSONTree? {
    switch choices.below(12) {
    case 0...4: return freshText()
    case 5: return text()
    case 6: return .array([textBlock(freshText())])
    case 7: return .array([textBlock(text()), textBlock(freshText())])
    case 8: return isAnthropic ? .array([textBlock(freshText()), media()]) : freshText()
    case 9: return .token(#""""#)
    case 10: return choices.pick([nil, .array([]), .null, .array([.plain("bare")])])
    default:
      return .plain(
        choices.pick([
          "[Request interrupted by user]",
          "[historylint] no result of this tool call was saved; whether the tool ran is not known",
        ]))
    }
  }

  /// A result: a block for Anthropic, a message for OpenAI.
  mutating func result(_ id: JSONTree, _ content: JSONTree?) -> JSONTree {
    lastResult = (id, content)
    var members: [(String, JSONTree)] =
      isAnthropic
      ? [("type", .plain("tool_result")), ("tool_use_id", id)]
      : [("role", .plain("tool")), ("tool_call_id", id)]
    if choices.chance(4) { members.removeLast() }
    if let content { members.append(("content", content)) }
    if isAnthropic, choices.chance(40) { members.append(("is_error", .true)) }
    marker(&members)
    unknown(&members)
    return .members(members)
  }

  /// An answer: texts, then calls.
  mutating func answer(_ blocks: [JSONTree], calls: [JSONTree]) -> JSONTree {
    if isAnthropic { return message("assistant", .array(blocks + calls)) }
    var members: [(String, JSONTree)] = [("role", .plain("assistant"))]
    if blocks.isEmpty {
      if !choices.chance(60) {
        members.append(("content", choices.pick([.null, .token(#""""#), .null, .array([])])))
      }
    } else if blocks.count == 1, let text = blocks[0]["text"] {
      members.append(("content", text))
    } else {
      members.append(("content", .array(blocks)))
    }
    if !calls.isEmpty || choices.chance(10) { members.append(("tool_calls", .array(calls))) }
    unknown(&members)
    return .members(members)
  }

  /// Puts results into the history, in the way of the wire.
  mutating func append(results: [JSONTree], before: [JSONTree] = [], behind: [JSONTree] = []) {
    guard isAnthropic else {
      messages += before.map { message("user", $0["text"] ?? $0) }
      messages += results
      messages += behind.map { message("user", $0["text"] ?? $0) }
      return
    }
    messages.append(message("user", .array(before + results + behind)))
  }
}
