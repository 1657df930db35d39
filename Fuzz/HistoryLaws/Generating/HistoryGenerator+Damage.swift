extension HistoryGenerator {
  /// Appends one thing that may happen to a conversation.
  mutating func addDamage() {
    switch choices.below(32) {
    case 0, 1: messages.append(message("user", text()))
    case 2: messages.append(message("user", .array(userBlocks())))
    case 3: messages.append(message("assistant", text()))
    case 4, 5, 6: addRound()
    case 7, 8: messages += answer(answerBlocks(), calls: calls())
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
    case 21: addForeign()
    case 22: addThought()
    case 23: messages.append(message(form != .chat && choices.chance(160) ? "user" : "system", text()))
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
    messages += answer(answerBlocks(), calls: calls())
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
    if choices.chance(32), !form.hasToolMessages {
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
    guard form == .anthropic || form == .chat, case .object(let members) = last, let content = last["content"]
    else { return last }
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
      .array([textBlock(.token(#""""#))]), .array([textBlock(.token(#"" ""#))]), .array([textBlock(.null)]),
    ])
  }

  /// A call of the user, a result of the assistant, a role that is none.
  private mutating func addWrongRole() {
    let id = callID()
    switch choices.below(4) {
    case 0 where !form.hasToolMessages: messages.append(message("user", .array([call(id)])))
    case 1 where !form.hasToolMessages:
      let said = output()
      messages.append(
        message("assistant", .array([textBlock(text()), result(open.last ?? id, said)])))
    case 2: messages.append(message(choices.pick(["model", "Human", "tool", ""]), text()))
    default: messages.append(message("developer", text()))
    }
  }

  private mutating func malformedMessage() -> JSONTree {
    switch choices.below(6) {
    case 0: .members([(contentKey, text())])
    case 1: text()
    case 2: wrongValue()
    case 3: .members([("role", wrongValue()), (contentKey, text())])
    case 4: .members([("role", .plain("user")), (contentKey, freshText()), (contentKey, freshText())])
    default: .members([("role", .plain("assistant")), ("tool_calls", wrongValue()), (contentKey, text())])
    }
  }

  private var contentKey: String { form == .gemini ? "parts" : "content" }

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
      case 3: blocks.append(form.hasToolMessages ? textBlock(text()) : result(open.last ?? oddID(), freshText()))
      case 4:
        let id = callID()
        blocks.append(form.hasToolMessages ? textBlock(text()) : call(id))
      case 5: blocks.append(wrongValue())
      case 6: blocks.append(textBlock(wrongValue()))
      default: blocks.append(foreignBlock())
      }
    }
    return blocks
  }
}
