extension HistoryGenerator {
  /// The messages in a body, or bare, in some white space.
  mutating func wrapped() -> [UInt8] {
    let style = choices.pick(JSONTree.Style.allCases)
    // A bare list is told by roles, or by the ids of calls.
    let isBare = choices.chance(24) && isToldByItself
    if isBare { return JSONTree.array(messages).written(style) }
    var members: [(String, JSONTree)] = []
    if choices.chance(128), let model = choices.pick(models) { members.append(("model", .plain(model))) }
    members += frontMembers()
    members.append((form.messagesKey, list()))
    if choices.chance(24) { members.append(("metadata", .members([("user_id", oddText())]))) }
    if choices.chance(24) { members.append(("x_unknown", .literal([UInt8]("1.0e2".utf8)))) }
    return JSONTree.members(members).written(style)
  }

  private var isToldByItself: Bool {
    form == .responses
      ? !messages.isEmpty && messages.allSatisfy { $0["call_id"] != nil || $0["role"]?.says("user") ?? false }
      : messages.contains { $0["role"] != nil }
  }

  /// Models that a body may name: those that rules tell apart, and one that nobody knows.
  private var models: [String?] {
    LawSubject.models(for: dialect) + ["some-model"] + (form == .chat ? ["gpt-5", "claude-opus-4-6"] : [])
  }

  /// The list of messages; one user text may be said as a string to Responses.
  private mutating func list() -> JSONTree {
    guard form == .responses, messages.count == 1, choices.chance(64), let text = messages[0]["content"],
      text.text != nil
    else { return .array(messages) }
    return text
  }

  /// What may stand before the messages: tools, their choice, a system prompt.
  private mutating func frontMembers() -> [(String, JSONTree)] {
    var members: [(String, JSONTree)] = []
    if choices.chance(16) { members.append(("metadata", .members([("user_id", oddText())]))) }
    if form == .responses {
      if choices.chance(64) { members.append(("store", choices.pick([.literal([UInt8]("false".utf8)), .true]))) }
      if choices.chance(12) { members.append(("previous_response_id", .plain("resp_1"))) }
    }
    if let key = form.systemKey, choices.chance(48) { members.append((key, prompt(text()))) }
    guard choices.chance(form == .bedrock ? 160 : 64) else { return members }
    return members + toolMembers()
  }

  /// The prompt of the system as its member wants it.
  func prompt(_ text: JSONTree) -> JSONTree {
    switch form {
    case .anthropic, .chat, .responses: text
    case .bedrock: .array([.members([("text", text)])])
    case .gemini: .members([("parts", .array([.members([("text", text)])]))])
    }
  }

  /// Declared tools and, sometimes, the one that is forced.
  private mutating func toolMembers() -> [(String, JSONTree)] {
    let names = (0...choices.below(4)).map { _ in choices.chance(48) ? oddName() : .plain(choices.pick(Self.names)) }
    let tools = names.map { tool($0) }
    let forced = choices.chance(64) ? names.first : nil
    switch form {
    case .anthropic:
      let choice = forced.map { JSONTree.members([("type", .plain("tool")), ("name", $0)]) }
      return [("tools", .array(tools))] + (choice.map { [("tool_choice", $0)] } ?? [])
    case .chat:
      let choice = forced.map {
        JSONTree.members([("type", .plain("function")), ("function", .members([("name", $0)]))])
      }
      return [("tools", .array(tools))] + (choice.map { [("tool_choice", $0)] } ?? [])
    case .responses:
      let choice = forced.map { JSONTree.members([("type", .plain("function")), ("name", $0)]) }
      return [("tools", .array(tools))] + (choice.map { [("tool_choice", $0)] } ?? [])
    case .bedrock:
      var config: [(String, JSONTree)] = [("tools", .array(tools))]
      if let forced { config.append(("toolChoice", .members([("tool", .members([("name", forced)]))]))) }
      return [("toolConfig", .members(config))]
    case .gemini:
      let declared = JSONTree.array([.members([("functionDeclarations", .array(tools))])])
      guard let forced else { return [("tools", declared)] }
      let mode = JSONTree.members([("mode", .plain("ANY")), ("allowedFunctionNames", .array([forced]))])
      return [("tools", declared), ("toolConfig", .members([("functionCallingConfig", mode)]))]
    }
  }

  private mutating func tool(_ name: JSONTree) -> JSONTree {
    let schema = JSONTree.members([("type", .plain("object"))])
    switch form {
    case .anthropic:
      if choices.chance(40) { return .members([("type", .plain("bash_20250124")), ("name", .plain("bash"))]) }
      return .members([("name", name), ("input_schema", schema)])
    case .chat:
      return .members([
        ("type", .plain("function")), ("function", .members([("name", name), ("parameters", schema)])),
      ])
    case .responses:
      if choices.chance(40) { return .members([("type", .plain("web_search"))]) }
      return .members([("type", .plain("function")), ("name", name), ("parameters", schema)])
    case .bedrock:
      return .members([
        ("toolSpec", .members([("name", name), ("inputSchema", .members([("json", schema)]))]))
      ])
    case .gemini: return .members([("name", name), ("parameters", schema)])
    }
  }
}
