extension HistoryGenerator {
  /// Appends one thing that may happen to a conversation.
  mutating func addDamage() {
    switch choices.below(32) {
    case 0, 1: messages.append(message("user", text()))
    case 2: messages.append(message("user", .array(userBlocks())))
    case 3: messages.append(message("assistant", text()))
    case 4, 5, 6: addRound()
    case 7, 8: messages.append(answer(answerBlocks(), calls: calls()))
    case 9, 10: addResults()
    case 11: addSecondResult()
    case 12: append(results: [result(choices.chance(128) ? oddID() : freshID(), output())])
    case 13: if let last = messages.last { messages.append(last) }
    case 14: if let last = messages.last { messages.append(respelled(last)) }
    case 15: if !messages.isEmpty { messages.append(choices.pick(messages)) }
    case 16: messages.append(message("assistant", .plain(choices.pick(["API Error: 500 {}", "fetch failed"]))))
    case 17: messages.append(message("assistant", nothing()))
    case 18: messages.append(message("user", nothing()))
    case 19: addWrongRole()
    case 20: messages.append(malformedMessage())
    case 21: isAnthropic ? addServerRound() : addSpeechElsewhere()
    case 22: isAnthropic ? addThinking() : messages.append(message("developer", text()))
    case 23: messages.append(message(isAnthropic && choices.chance(200) ? "user" : "system", text()))
    case 24: addEarlyResult()
    case 25: messages.append(message("user", .array(soup())))
    case 26: messages.append(message("assistant", .array(soup())))
    case 27: if !messages.isEmpty { messages.remove(at: choices.below(messages.count)) }
    case 28: addSwap()
    case 29: addRound()
    case 30: messages.append(message("user", wrongValue()))
    default: messages.append(message("assistant", wrongValue()))
    }
  }

  mutating func userBlocks() -> [JSONTree] {
    (0...choices.below(3)).map { _ in choices.chance(64) ? media() : textBlock(text()) }
  }

  mutating func answerBlocks() -> [JSONTree] {
    choices.chance(128) ? [textBlock(text())] : []
  }

  mutating func calls() -> [JSONTree] {
    (0...choices.below(3)).map { _ in
      let id = callID()
      return call(id)
    }
  }

  /// Calls and their results, in order or not, with words around them or not.
  mutating func addRound() {
    open = []
    messages.append(answer(answerBlocks(), calls: calls()))
    addResults()
  }

  /// Results of the open calls: all or some, in place or late, with words before or behind.
  mutating func addResults() {
    var ids = open
    if choices.chance(48), !ids.isEmpty { ids.remove(at: choices.below(ids.count)) }
    if choices.chance(48) { ids.reverse() }
    open.removeAll { ids.contains($0) }
    var results: [JSONTree] = []
    for id in ids {
      let said = output()
      results.append(result(id, said))
    }
    if results.isEmpty { results = [result(used.last ?? .plain("t1"), freshText())] }
    if choices.chance(32), isAnthropic {
      for result in results { append(results: [result]) }
      return
    }
    let before = choices.chance(32) ? [textBlock(text())] : []
    let behind = choices.chance(40) ? [textBlock(text())] : []
    append(results: results, before: before, behind: behind)
  }

  /// A second answer to a call: the same, a stub, or another real one.
  mutating func addSecondResult() {
    guard let last = lastResult else { return }
    let content: JSONTree? =
      switch choices.below(3) {
      case 0: last.content
      case 1: .plain("[Request interrupted by user]")
      default: freshText()
      }
    append(results: [result(last.id, content)])
  }

  /// The message again, spelled in another way or with a marker.
  private mutating func respelled(_ last: JSONTree) -> JSONTree {
    guard case .object(let members) = last, let content = last["content"] else { return last }
    let lifted: JSONTree =
      content.text == nil
      ? content
      : .array([
        .members([
          ("type", .plain("text")), ("text", content),
          ("cache_control", .members([("type", .plain("ephemeral"))])),
        ])
      ])
    return .object(
      members.map { $0.value == content ? JSONTree.Member($0.key, lifted) : $0 })
  }

  private mutating func nothing() -> JSONTree? {
    choices.pick([
      .array([]), .null, .token(#""""#), nil, .token(#"" \n""#),
      .array([.members([("type", .plain("text")), ("text", .token(#""""#))])]),
      .array([.members([("type", .plain("text")), ("text", .token(#"" ""#))])]),
      .array([.members([("type", .plain("text")), ("text", .null)])]),
    ])
  }

  /// A call of the user, a result of the assistant, a role that is none.
  private mutating func addWrongRole() {
    let id = callID()
    switch choices.below(4) {
    case 0 where isAnthropic: messages.append(message("user", .array([call(id)])))
    case 1 where isAnthropic:
      let said = output()
      messages.append(
        message("assistant", .array([textBlock(text()), result(open.last ?? id, said)])))
    case 2: messages.append(message(choices.pick(["model", "Human", "tool", ""]), text()))
    default: messages.append(message("developer", text()))
    }
  }

  private mutating func malformedMessage() -> JSONTree {
    switch choices.below(6) {
    case 0: .members([("content", text())])
    case 1: text()
    case 2: wrongValue()
    case 3: .members([("role", wrongValue()), ("content", text())])
    case 4: .members([("role", .plain("user")), ("content", freshText()), ("content", freshText())])
    default: .members([("role", .plain("assistant")), ("tool_calls", wrongValue()), ("content", text())])
    }
  }

  /// A result whose call may come later.
  private mutating func addEarlyResult() {
    let id = freshID()
    early.append(id)
    append(results: [result(id, freshText())])
  }

  private mutating func addSwap() {
    guard messages.count > 1 else { return }
    let index = choices.below(messages.count - 1)
    messages.swapAt(index, index + 1)
  }

  /// Blocks of any kind in any order.
  private mutating func soup() -> [JSONTree] {
    var blocks: [JSONTree] = []
    for _ in 0..<choices.below(5) {
      switch choices.below(8) {
      case 0, 1: blocks.append(textBlock(text()))
      case 2: blocks.append(media())
      case 3: blocks.append(isAnthropic ? result(open.last ?? oddID(), freshText()) : textBlock(text()))
      case 4:
        let id = callID()
        blocks.append(isAnthropic ? call(id) : textBlock(text()))
      case 5: blocks.append(wrongValue())
      case 6: blocks.append(.members([("type", .plain("text")), ("text", wrongValue())]))
      default: blocks.append(.members([("type", .plain("later_kind")), ("x", oddText())]))
      }
    }
    return blocks
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

  private mutating func addThinking() {
    let thinking: JSONTree =
      switch choices.below(3) {
      case 0:
        .members([
          ("type", .plain("thinking")), ("thinking", freshText()), ("signature", .plain("sig")),
        ])
      case 1:
        .members([
          ("type", .plain("thinking")), ("thinking", .token(#""""#)), ("signature", .plain("sig")),
        ])
      default: .members([("type", .plain("redacted_thinking")), ("data", .plain("sealed"))])
      }
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
}
