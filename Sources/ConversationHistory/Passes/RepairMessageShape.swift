internal import HistoryJSON

/// Gives every message a role and a list of blocks; nothing that was there is thrown away.
public struct RepairMessageShape: Pass {
  /// The id on the command line and in edits.
  public static let id = "repair-message-shape"
  /// What holds after the pass ran.
  public static let establishes = "there is a message, and every message has a known role and whole blocks"

  /// Makes the pass.
  public init() {}

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    let dialect = revision.history.dialect
    let family = dialect.family
    // Lines of a session may spell contents as only their agent reads them.
    let isRequest = revision.history.origin != nil || revision.messages.allSatisfy { $0.origin == nil }
    if family == .openAIResponses { Self.dropHollow(&revision) }
    revision.replaceEach { _, message in
      var changed = message
      let role = Self.role(of: message, family)
      if role != message.role { changed.role = role }
      let isMalformed = isRequest ? message.form.isMalformed(for: family) : message.form.isMalformed
      // On Chat Completions the blocks of such a message stand beside its content: a refusal, calls.
      let isBare = message.blocks.isEmpty || family == .openAIChat && message.role != .tool
      if isMalformed, isBare, let origin = message.form.value, origin.source[origin.node].kind != .null {
        let single = HistoryBuilder.block(at: origin, isCall: false, dialect)
        // An empty string says nothing, and no part or block of these wires would.
        let isNothing = dialect.hasBareBlocks && JSONText(origin).text?.isEmpty ?? false
        let said = isNothing ? [] : [single.flatMap(Self.whole) ?? Self.block(of: JSONText(origin))]
        changed.blocks = said + message.blocks
        changed.form = .fresh
      }
      Self.shape(&changed.blocks, dialect)
      if family == .openAIResponses { Self.addSummary(to: &changed) }
      if role == .assistant, family == .openAIChat {
        changed.extra.removeAll { $0.name == "tool_calls" && $0.value.kind == .array }
      }
      guard changed != message else { return nil }
      return (
        changed,
        Revision.Note(
          pass: Self.id,
          rule: family == .openAIResponses && role == message.role && !message.blocks.contains(where: \.isMalformed)
            ? "missing-field" : Self.rule(message, role, family),
          summary: "gave the message its shape",
          removed: message.blocks.filter { !changed.blocks.contains($0) })
      )
    }
    // What the server keeps may be all there is to go on from.
    guard revision.messages.isEmpty, !revision.history.hasServerState else { return }
    revision.rewrite([
      .insert(
        Message(.user, MessageText(InsertedText.nothing)),
        Revision.Note(
          pass: Self.id, rule: "empty-history", summary: "added a message to an empty history"))
    ])
  }

  /// A message of Responses is refused without its content: it says nothing, so it goes.
  private static func dropHollow(_ revision: inout Revision) {
    revision.removeEach { _, message in
      guard message.blocks.isEmpty, message.form.isMissing,
        !message.extra.contains(where: { $0.name == "tool_calls" }),
        message.isMessageItem
      else { return nil }
      return Revision.Note(
        pass: Self.id, rule: "missing-field", summary: "dropped a message without content")
    }
  }

  /// An item of reasoning is refused without its summary, whatever else it says.
  private static func addSummary(to message: inout Message) {
    let isReasoning = message.extra.contains { $0.name == "type" && $0.value.text == "reasoning" }
    if isReasoning {
      guard message.extra.last(where: { $0.name == "summary" })?.value.kind ?? .null == .null else { return }
      message.extra.removeAll { $0.name == "summary" }
      message.extra.append(Member("summary", []))
    }
  }

  private static func rule(_ message: Message, _ role: Role, _ family: Dialect.Family) -> String {
    if message.role == .other("") { return "malformed-message" }
    if message.role != role { return "unknown-role" }
    if message.form.isMalformed(for: family) { return "malformed-content" }
    if message.blocks.contains(where: \.isMalformed) { return "malformed-block" }
    if message.blocks.contains(where: { $0.toolResult?.form.isMalformed ?? false }) { return "malformed-content" }
    return message.blocks.contains { $0.toolResult != nil } ? "malformed-block" : "empty-tool-calls"
  }

  /// The words of a speaker that the wire does not know are the user's: they must not be lost.
  private static func role(of message: Message, _ family: Dialect.Family) -> Role {
    switch message.role {
    case .user, .assistant, .system: message.role
    case .developer: family == .anthropic || family == .bedrock ? .user : .developer
    case .tool, .function: takesToolRole(message, family) ? message.role : .user
    // Gemini's own name for it is `model`.
    case .other("assistant") where family == .gemini: .assistant
    case .other: .user
    }
  }

  /// An item of Responses that is an output has no role of its own; a message with that role is refused.
  private static func takesToolRole(_ message: Message, _ family: Dialect.Family) -> Bool {
    switch family {
    case .openAIChat: true
    case .openAIResponses: !message.isMessageItem || message.extra.contains { $0.name == "tool_call_id" }
    case .anthropic, .bedrock, .gemini: false
    }
  }

  /// Makes blocks of what is none, also within results.
  private static func shape(_ blocks: inout [Block], _ dialect: Dialect) {
    var isNew = [Bool](repeating: false, count: blocks.count)
    for index in blocks.indices {
      switch blocks[index].content {
      case .malformed(let json):
        blocks[index] = json.isEmptyObject && dialect.hasBareBlocks ? .text("") : block(of: json)
        isNew[index] = true
      case .toolResult(let result):
        if let whole = shaped(result, dialect) { blocks[index].content = .toolResult(whole) }
      default: continue
      }
    }
    // A blank string among blocks says nothing; with a type it would be a blank text.
    let blanks = blocks.indices.filter { isNew[$0] && blocks[$0].text?.isBlank ?? false }
    let isAlone = blanks.count == blocks.count
    for index in blanks.reversed()
    where !isAlone || dialect.hasBareBlocks || dialect.family == .openAIChat && blocks[index].text?.isEmpty ?? false {
      blocks.remove(at: index)
    }
  }

  /// A result whose content has the form of the wire; nil if it has it already.
  private static func shaped(_ result: ToolResult, _ dialect: Dialect) -> ToolResult? {
    let isAnthropic = dialect.family == .anthropic
    let isBedrock = dialect.family == .bedrock
    if dialect.family == .gemini { return response(result) }
    guard isAnthropic || isBedrock || dialect.family == .openAIChat else { return nil }
    var changed = result
    if isBedrock, result.content.isEmpty, !result.isError, result.form.saysNothing {
      changed.content = [.text(MessageText(InsertedText.noOutput))]
      changed.form = .fresh
      return changed
    }
    if result.form.isMalformed(for: dialect.family), result.content.isEmpty, let origin = result.form.value {
      let isNull = origin.source[origin.node].kind == .null
      // A failed result gets a text, and Chat Completions an empty string, from other passes.
      if isNull || isBedrock && result.form.saysNothing, result.isError || !isAnthropic { return nil }
      changed.content = isNull ? [.text("")] : [block(of: JSONText(origin))]
      changed.form = .fresh
      return changed
    }
    for index in result.content.indices {
      guard case .malformed(let json) = result.content[index].content else { continue }
      changed.content[index] = block(of: json)
    }
    if isAnthropic || isBedrock, result.form.array != nil { changed.content.removeAll { $0.text?.isEmpty ?? false } }
    return changed == result ? nil : changed
  }

  /// A response of Gemini is an object: what is none is said in one.
  private static func response(_ result: ToolResult) -> ToolResult? {
    guard result.content.count == 1, case .malformed(let json) = result.content[0].content, !json.isObject,
      json.kind != .null
    else {
      return nil
    }
    var changed = result
    changed.content = [
      json.text.map { .text($0) } ?? Block(.malformed(JSONText([Member("output", json)])))
    ]
    return changed
  }

  /// The block, unless it is none.
  private static func whole(_ block: Block) -> Block? {
    if case .malformed = block.content { nil } else { block }
  }

  /// A string is the text that it says; anything else is shown as it stands.
  private static func block(of json: JSONText) -> Block {
    json.text.map { .text($0) }
      ?? .text(MessageText(InsertedText.unreadable(json.description)))
  }
}

extension JSONText {
  /// Whether it is `{}`, which says nothing.
  fileprivate var isEmptyObject: Bool { isObject && members.isEmpty }
}

extension Dialect {
  /// Whether a block tells its kind by its members, so that one without any is none.
  fileprivate var hasBareBlocks: Bool { family == .bedrock || family == .gemini }
}

extension ContentForm {
  /// Whether the content is null, or not there at all.
  fileprivate var isMissing: Bool {
    switch self {
    case .fresh: false
    case .absent: true
    case .read(let origin): origin.source[origin.node].kind == .null
    }
  }

  /// Whether the content is null, a blank string, or not there at all.
  fileprivate var saysNothing: Bool {
    switch self {
    case .fresh: return false
    case .absent: return true
    case .read(let origin):
      let value = JSONText(origin)
      return value.kind == .null || value.text?.isBlank ?? false
    }
  }

  /// The value that it was read from.
  var value: Origin? {
    if case .read(let origin) = self { origin } else { nil }
  }
}
