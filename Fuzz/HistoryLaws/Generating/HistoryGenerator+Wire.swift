internal import ConversationHistory

extension HistoryGenerator {
  /// A text block, sometimes with a marker or a member that nobody knows.
  mutating func textBlock(_ text: JSONTree) -> JSONTree {
    switch form {
    case .bedrock: return .members([("text", text)])
    case .gemini:
      var members: [(String, JSONTree)] = [("text", text)]
      if choices.chance(8), !isHealthy { members.append(("thoughtSignature", .plain("sig"))) }
      if choices.chance(6), !isHealthy { members.append(("id", .plain("p1"))) }
      return .members(members)
    case .anthropic, .chat, .responses:
      var members: [(String, JSONTree)] = [
        ("type", .plain(form == .responses ? "input_text" : "text")), ("text", text),
      ]
      marker(&members)
      unknown(&members)
      return .members(members)
    }
  }

  mutating func media() -> JSONTree {
    counter += 1
    let data = JSONTree.plain("aW1hZ2Ug\(choices.chance(64) ? 0 : counter)")
    switch form {
    case .anthropic:
      var members: [(String, JSONTree)] = [
        ("type", .plain(choices.pick(["image", "document"]))),
        ("source", .members([("type", .plain("base64")), ("data", data)])),
      ]
      marker(&members)
      return .members(members)
    case .chat: return .members([("type", .plain("image_url")), ("image_url", .members([("url", data)]))])
    case .responses:
      return choices.chance(64)
        ? .members([("type", .plain("input_file")), ("filename", .plain("a.pdf")), ("file_data", data)])
        : .members([("type", .plain("input_image")), ("image_url", data)])
    case .bedrock:
      let source = JSONTree.members([("bytes", data)])
      let kind = choices.pick(["image", "document", "video"])
      let format = kind == "image" ? "png" : kind == "video" ? "mp4" : choices.pick(["pdf", "csv"])
      var members: [(String, JSONTree)] = [("format", .plain(format)), ("source", source)]
      if kind == "document" { members.append(("name", .plain("file \(counter)"))) }
      return .members([(kind, .members(members))])
    case .gemini:
      return .members([("inlineData", .members([("mimeType", .plain("image/png")), ("data", data)]))])
    }
  }

  mutating func message(_ role: String, _ content: JSONTree?) -> JSONTree {
    var members: [(String, JSONTree)] = []
    switch form {
    case .gemini:
      let name = role == "assistant" && (isHealthy || !choices.chance(8)) ? "model" : role
      if isHealthy || role != "user" || !choices.chance(16) { members.append(("role", .plain(name))) }
      if let content { members.append(("parts", listed(content))) }
    case .bedrock:
      members.append(("role", .plain(role)))
      if let content { members.append(("content", listed(content))) }
    case .responses:
      if choices.chance(64) { members.append(("type", .plain("message"))) }
      members.append(("role", .plain(role)))
      if role == "assistant", choices.chance(48) { members.append(("id", itemID("msg"))) }
      if let content { members.append(("content", spoken(content, by: role))) }
    case .anthropic, .chat:
      members.append(("role", .plain(role)))
      if let content { members.append(("content", content)) }
    }
    unknown(&members)
    if form == .chat {
      if role == "user", choices.chance(10) { members.append(("name", .plain("ada"))) }
      if role == "assistant" { reasoning(&members) }
      if role == "assistant", !isHealthy, choices.chance(isMistral ? 24 : 4) { members.append(("prefix", .true)) }
    }
    return .members(members)
  }

  /// A content as a list of blocks, for the wires that take no string.
  private mutating func listed(_ content: JSONTree) -> JSONTree {
    guard content.text != nil, isHealthy || !choices.chance(6) else { return content }
    return .array([.members([("text", content)])])
  }

  /// The parts of an assistant are output, those of others input.
  private mutating func spoken(_ content: JSONTree, by role: String) -> JSONTree {
    guard case .array(let parts) = content, role == "assistant", isHealthy || !choices.chance(24) else {
      return content
    }
    return .array(
      parts.map { part in
        guard case .object(let members) = part else { return part }
        return .object(
          members.map { $0.value.says("input_text") ? JSONTree.Member($0.key, .plain("output_text")) : $0 })
      })
  }

  /// The model's reasoning in a field of its own, where the dialect has one or a switch left it behind.
  mutating func reasoning(_ members: inout [(String, JSONTree)]) {
    let wants = ["thinking", "groq", "cerebras"].contains(where: dialect.id.hasSuffix)
    guard choices.chance(wants ? 150 : 8), !isHealthy else { return }
    let key = choices.chance(32) ? "reasoning" : "reasoning_content"
    members.append((key, choices.pick([freshText(), .token(#""""#), .token(#"" ""#), .null])))
  }

  /// An id of the server for an item, sometimes one that it did not give.
  mutating func itemID(_ prefix: String) -> JSONTree {
    counter += 1
    if !isHealthy, choices.chance(24) { return .plain(choices.pick(["", "msg_1", "rs_1", "call_x", "fc_1"])) }
    return .plain("\(prefix)_\(counter)")
  }

  /// The input of a call; mostly fit.
  mutating func input() -> JSONTree {
    let isText = form == .chat || form == .responses
    guard choices.chance(20) else {
      return isText ? .token(#""{\"path\":\"a.swift\"}""#) : .members([("path", .plain("a.swift"))])
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
    let hasID = !choices.chance(4)
    let said: JSONTree? = choices.chance(6) ? nil : input()
    open.append(id)
    used.append(id)
    var spelled = WireCall(id: hasID ? id : nil, name: name, input: said)
    if form == .chat || form == .responses { spelled.isCustom = choices.chance(8) }
    var members = spelled.members(form)
    if form == .anthropic { marker(&members) }
    if form == .responses, choices.chance(64) { members.append(("id", itemID("fc"))) }
    if form == .gemini, choices.chance(24) { members.append(("id", .plain("c\(counter)"))) }
    if form != .gemini, form != .bedrock { unknown(&members) }
    guard form == .gemini, choices.chance(100) else { return WireCall.wrapped(members, form, choices.chance(16)) }
    return WireCall.wrapped(
      members, form, choices.chance(16), with: [("thoughtSignature", .plain(choices.pick(["sig", ""])))])
  }

  /// What a tool said: mostly a text of its own.
  mutating func output() -> JSONTree? {
    switch choices.below(12) {
    case 0...4: return freshText()
    case 5: return text()
    case 6: return .array([textBlock(freshText())])
    case 7: return .array([textBlock(text()), textBlock(freshText())])
    case 8: return form == .chat ? freshText() : .array([textBlock(freshText()), media()])
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

  /// A result: a block, or a message of its own.
  mutating func result(_ id: JSONTree, _ content: JSONTree?) -> JSONTree {
    lastResult = (id, content)
    let hasID = !choices.chance(4)
    let isPlain = choices.chance(6)
    var members = WireCall.result(hasID ? id : nil, isPlain ? content : WireCall.fitted(content, form), form)
    switch form {
    case .anthropic: if choices.chance(40) { members.append(("is_error", .true)) }
    case .bedrock: if choices.chance(40) { members.append(("status", .plain(choices.pick(["error", "success"])))) }
    case .chat: if choices.chance(16) { members.append(("name", .plain(choices.pick(Self.names)))) }
    case .responses: if choices.chance(16) { members.append(("id", itemID("fc"))) }
    case .gemini: if choices.chance(24) { members.append(("id", .plain("c\(counter)"))) }
    }
    if form == .anthropic || form == .chat { marker(&members) }
    if form != .gemini, form != .bedrock { unknown(&members) }
    return WireCall.wrappedResult(members, form)
  }

  /// An answer: texts, then calls; on Responses an item each.
  mutating func answer(_ blocks: [JSONTree], calls: [JSONTree]) -> [JSONTree] {
    switch form {
    case .anthropic, .bedrock, .gemini: return [message("assistant", .array(blocks + calls))]
    case .responses: return (blocks.isEmpty ? [] : [message("assistant", .array(blocks))]) + calls
    case .chat: break
    }
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
    reasoning(&members)
    return [.members(members)]
  }

  /// Puts results into the history, in the way of the wire.
  mutating func append(results: [JSONTree], before: [JSONTree] = [], behind: [JSONTree] = []) {
    guard form.hasToolMessages else {
      messages.append(message("user", .array(before + results + behind)))
      return
    }
    messages += before.map { message("user", $0["text"] ?? $0) }
    messages += results
    messages += behind.map { message("user", $0["text"] ?? $0) }
  }
}
