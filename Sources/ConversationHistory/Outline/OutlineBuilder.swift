internal import HistoryJSON

/// Makes an outline from what a reader finds.
package struct OutlineBuilder: HistorySink {
  package var outline: Outline
  /// What to add to a node's offset to get the offset in the input.
  package var base = 0
  /// The line of the bytes at hand; 0 where lines are counted later.
  package var line: UInt32 = 0

  let requirements: Requirements
  private let isAnthropic: Bool
  /// What a name in a call may be: made once, for all calls.
  let calledName: Requirements.Spelling
  private(set) var role = Outline.RoleCode.other
  /// The nodes of the `id` and the `model` of the last message that was read; -1 where it has none.
  package private(set) var answer = (id: -1, model: -1)

  /// Whether the messages have a form that is no provider's own, in which the rules of form do not apply.
  var isForeign: Bool { outline.shape != nil }

  package init(dialect: Dialect, model: String?) {
    outline = Outline(dialect: dialect, model: model)
    requirements = Requirements(dialect: dialect, model: model)
    isAnthropic = dialect.family == .anthropic
    calledName = requirements.calledName
  }

  /// Begins another history, in the storage of the one before.
  package mutating func restart(dialect: Dialect, model: String?) {
    guard dialect == outline.dialect, model == outline.model else {
      self = OutlineBuilder(dialect: dialect, model: model)
      return
    }
    outline.removeAll()
    base = 0
    line = 0
    role = .other
  }

  mutating func begin(_ message: inout WireMessage, bytes: RawSpan, nodes: Nodes) {
    let node = nodes[message.node]
    var record = Outline.Message(
      offset: base + Int(node.start), length: node.end - node.start,
      firstBlock: UInt32(outline.blocks.count), nameHash: 0, role: .other, content: .absent,
      flags: [], line: line)
    if !message.isObject {
      record.flags.insert(.notAnObject)
    } else if let speaker = message.speaker {
      record.role = speaker
    } else if message.role < 0 {
      record.flags.insert(.roleMissing)
    } else if nodes[message.role].kind != .string {
      record.flags.insert(.roleNotString)
    } else {
      record.role = Outline.RoleCode(message.roleName)
    }
    role = record.role
    answer = (message.answerID, message.model)
    if message.content >= 0 { record.content = Self.contentCode(message.content, nodes) }
    if message.hasMore { note(message, in: &record, bytes: bytes, nodes: nodes) }
    if role == .system || role == .developer, !isUsualSystem { outline.traits.insert(.system) }
    if requirements.reasoning == .required, role == .assistant { outline.traits.insert(.reasoningField) }
    if !record.flags.isDisjoint(with: [.notAnObject, .roleMissing, .roleNotString])
      || role == .other
    {
      outline.traits.insert(.malformed)
    }
    switch role {
    case .user, .assistant:
      if outline.messages.last?.role == role { outline.traits.insert(.repeatedRole) }
    case .developer, .tool, .function: outline.traits.insert(.specialRole)
    case .system, .other: break
    }
    outline.messages.append(record)
  }

  /// Notes what a message has beside its role and its content.
  private mutating func note(
    _ message: WireMessage, in record: inout Outline.Message, bytes: RawSpan, nodes: Nodes
  ) {
    if message.name >= 0, nodes[message.name].isString {
      record.nameHash = JSONString.hash(nodes[message.name], in: bytes) | 1
      noteName(nodes[message.name], bytes)
    }
    if message.hasDuplicateKey {
      record.flags.insert(.duplicateKey)
      outline.traits.insert(.duplicateKey)
    }
    if message.refusal >= 0 || message.hasOtherPayload || message.reasoning >= 0 || message.plainReasoning >= 0,
      requirements.messageFields != nil
    {
      outline.traits.insert(.foreignKey)
    }
    if message.refusal >= 0, requirements.takesEmptyAnswer == .no { outline.traits.insert(.emptyMessage) }
    if message.hasForeignKey || isAnthropic && message.hasChatMember { outline.traits.insert(.foreignKey) }
    if message.reasoning >= 0 || message.plainReasoning >= 0 {
      record.flags.insert(.hasReasoning)
      outline.traits.insert(.reasoningField)
    }
    if message.itemID >= 0 {
      record.flags.insert(.hasItemID)
      outline.traits.insert(.itemID)
    }
    if message.hasOtherPayload { record.flags.insert(.hasOtherPayload) }
    if !isAnthropic {
      if message.toolCalls >= 0, nodes[message.toolCalls].kind == .array,
        Int(nodes[message.toolCalls].next) == message.toolCalls + 1
      {
        record.flags.insert(.emptyToolCalls)
        outline.traits.insert(.emptyToolCalls)
      }
    }
  }

  /// Whether a message of the system that is added now stands where most do, and where this dialect takes it.
  private var isUsualSystem: Bool {
    // The model of a saved session of Claude is known at its end only.
    guard role == .system, outline.messages.isEmpty, !isAnthropic else { return false }
    return switch requirements.system {
    case .anywhere, .leading, .first, .notBehindAnswer, .unknown: true
    case .nowhere, .midConversation: false
    }
  }

  mutating func end(bytes: RawSpan, nodes: Nodes) {
    let last = outline.messages.count - 1
    if Int(outline.messages[last].firstBlock) == outline.blocks.count {
      outline.traits.insert(.emptyMessage)
    }
    switch outline.messages[last].content {
    case .null, .absent: outline.traits.formUnion([.emptyMessage, .missingField])
    case .malformed, .emptyArray: outline.traits.insert(.emptyMessage)
    case .string, .emptyString: if takesNoString { outline.traits.insert(.emptyMessage) }
    case .array: if requirements.takesParts == .no { outline.traits.insert(.emptyMessage) }
    }
  }

  /// Converse and Gemini know lists alone.
  private var takesNoString: Bool { outline.dialect.family == .bedrock || outline.dialect.family == .gemini }

  mutating func add(_ block: WireBlock, bytes: RawSpan, nodes: Nodes) {
    let node = nodes[block.node]
    var record = Outline.Block(
      offset: base + Int(node.start), length: node.end - node.start, line: line, id: 0,
      beginning: 0, nameHash: 0, flags: [], kind: block.kind)
    if block.isBare { record.flags.insert(.bare) }
    if block.cacheMarker >= 0 {
      record.flags.insert(.cacheMarker)
      outline.traits.insert(.cacheMarker)
    }
    if block.hasDuplicateKey {
      record.flags.insert(.duplicateKey)
      outline.traits.insert(.duplicateKey)
    }
    switch block.kind {
    case .text, .refusal: addText(block, to: &record, bytes: bytes, nodes: nodes)
    case .toolCall: addCall(block, to: &record, bytes: bytes, nodes: nodes)
    case .toolResult: addResult(block, to: &record, bytes: bytes, nodes: nodes)
    case .serverToolCall, .serverToolResult:
      outline.traits.insert(.serverTool)
      if block.id >= 0, nodes[block.id].isString {
        record.id = JSONString.hash(nodes[block.id], in: bytes) | 1
      }
    case .thinking, .redactedThinking:
      outline.traits.insert(.thinking)
      if isAnthropic, !isForeign, !Self.isWholeThinking(block, nodes) {
        record.flags.insert(.odd)
        outline.traits.insert(.oddThinking)
      }
    case .media: outline.traits.insert(.media)
    case .other: break
    case .malformed: outline.traits.insert(.malformed)
    }
    noteForeign(block, bytes: bytes, nodes: nodes)
    outline.blocks.append(record)
  }

  static func contentCode(_ index: Int, _ nodes: Nodes) -> Outline.ContentCode {
    let node = nodes[index]
    return switch node.kind {
    case .string: node.contentRange.isEmpty ? .emptyString : .string
    case .array: Int(node.next) == index + 1 ? .emptyArray : .array
    case .null: .null
    default: .malformed
    }
  }
}

extension Outline.RoleCode {
  init(_ name: WireName) {
    switch name {
    case .user: self = .user
    case .assistant: self = .assistant
    case .system: self = .system
    case .developer: self = .developer
    case .tool: self = .tool
    case .function: self = .function
    default: self = .other
    }
  }
}
