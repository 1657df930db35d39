package import ConversationHistory

/// Turns choices into a request body of a dialect, biased to the shapes that damage leaves.
///
/// The same choices give the same body. No choice at all gives one plain user message.
package struct HistoryGenerator {
  var choices: ChoiceStream
  let isAnthropic: Bool
  var messages: [JSONTree] = []
  /// Counts texts and ids, so that most of them are unlike all others.
  var counter = 0
  /// The id tokens of calls that wait for a result.
  var open: [JSONTree] = []
  /// All id tokens so far.
  var used: [JSONTree] = []
  /// The last result that was made, for copies.
  var lastResult: (id: JSONTree, content: JSONTree?)?
  /// How many cache markers there are.
  var markers = 0
  /// Whether nothing may be wrong with what is made.
  var isHealthy = false
  /// Ids whose result stands before the call.
  var early: [JSONTree] = []

  private init(_ choices: [UInt8], _ dialect: Dialect) {
    self.choices = ChoiceStream(choices)
    isAnthropic = dialect == .anthropic
  }

  /// A body that may be damaged in any way.
  package static func body(_ choices: [UInt8], _ dialect: Dialect) -> [UInt8] {
    var generator = HistoryGenerator(choices, dialect)
    return generator.damagedBody()
  }

  /// A body that the provider takes, without a trace of a retry; for a model that is given beside it.
  package static func validBody(_ choices: [UInt8], _ dialect: Dialect, model: String?) -> [UInt8] {
    var generator = HistoryGenerator(choices, dialect)
    return generator.healthyBody(refusesPrefill: model?.contains("opus-4-6") ?? false)
  }

  private mutating func damagedBody() -> [UInt8] {
    let count = 1 + choices.below(10)
    for _ in 0..<count { addDamage() }
    if choices.chance(4) { messages = [] }
    return wrapped()
  }

  /// The messages in a body, or bare, in some white space.
  mutating func wrapped() -> [UInt8] {
    let style = choices.pick(JSONTree.Style.allCases)
    let isBare = choices.chance(24) && messages.contains { $0["role"] != nil }
    if isBare { return JSONTree.array(messages).written(style) }
    var members: [(String, JSONTree)] = []
    switch choices.below(8) {
    case 4: members.append(("model", .plain("claude-opus-4-6")))
    case 5: members.append(("model", .plain("claude-sonnet-4-5-20250929")))
    case 6: members.append(("model", .plain("gpt-5")))
    case 7: members.append(("model", .plain("some-model")))
    default: break
    }
    members += frontMembers()
    members.append(("messages", .array(messages)))
    if choices.chance(24) { members.append(("metadata", .members([("user_id", oddText())]))) }
    if choices.chance(24) { members.append(("x_unknown", .literal([UInt8]("1.0e2".utf8)))) }
    return JSONTree.members(members).written(style)
  }

  /// What may stand before the messages: tools, their choice, a system prompt.
  private mutating func frontMembers() -> [(String, JSONTree)] {
    var members: [(String, JSONTree)] = []
    if choices.chance(16) { members.append(("metadata", .members([("user_id", oddText())]))) }
    if isAnthropic, choices.chance(48) { members.append(("system", text())) }
    guard choices.chance(64) else { return members }
    let tools = (0...choices.below(4)).map { _ in tool() }
    members.append(("tools", .array(tools)))
    if choices.chance(64), let first = tools.first {
      let name = first["name"] ?? first["function"]?["name"] ?? .plain("read_file")
      let choice =
        isAnthropic
        ? JSONTree.members([("type", .plain("tool")), ("name", name)])
        : .members([("type", .plain("function")), ("function", .members([("name", name)]))])
      members.append(("tool_choice", choice))
    }
    return members
  }

  private mutating func tool() -> JSONTree {
    if isAnthropic, choices.chance(40) {
      return .members([("type", .plain("bash_20250124")), ("name", .plain("bash"))])
    }
    let schema = JSONTree.members([("type", .plain("object"))])
    let name = choices.chance(48) ? oddName() : .plain(choices.pick(Self.names))
    return isAnthropic
      ? .members([("name", name), ("input_schema", schema)])
      : .members([
        ("type", .plain("function")),
        ("function", .members([("name", name), ("parameters", schema)])),
      ])
  }
}
