internal import HistoryJSON

/// Makes values from what a reader finds; texts stay undecoded in the shared source.
package struct HistoryBuilder: HistorySink {
  package private(set) var messages: [Message] = []

  private let source: SourceText
  private let dialect: Dialect
  private var wire = WireMessage(node: -1)
  private var blocks: [Block] = []

  package init(source: SourceText, dialect: Dialect) {
    self.source = source
    self.dialect = dialect
  }

  mutating func begin(_ message: inout WireMessage, bytes: RawSpan, nodes: Nodes) {
    wire = message
    blocks = []
  }

  mutating func add(_ block: WireBlock, bytes: RawSpan, nodes: Nodes) {
    blocks.append(value(of: block))
  }

  mutating func end(bytes: RawSpan, nodes: Nodes) {
    var role = Role.other("")
    if let speaker = wire.speaker, speaker == .other, let name = text(wire.role) {
      role = .other(name.string)
    } else if let speaker = wire.speaker {
      role = Role(speaker)
    } else if wire.role >= 0, nodes[wire.role].isString {
      role = Role(MessageText(Origin(source, wire.role)).string)
    }
    let form = wire.content >= 0 ? ContentForm.read(Origin(source, wire.content)) : .absent
    messages.append(
      Message(
        role: role, blocks: blocks, extra: wire.isObject ? extra() : [], form: form,
        origin: Origin(source, wire.node)))
  }

  /// The members of a message that have no field of their own.
  private func extra() -> [Member] {
    switch dialect.family {
    case .anthropic, .bedrock: return members(of: wire.node, but: ["role", "content"])
    case .gemini: return members(of: wire.node, but: ["role", "parts"])
    case .openAIResponses: return members(of: wire.node, but: Self.itemMembers(blocks.first, wire.speaker))
    case .openAIChat: return members(of: wire.node, but: chatMembers)
    }
  }

  private var chatMembers: [String] {
    func isRole(_ name: String) -> Bool { wire.role >= 0 && source.key(wire.role, is: name) }
    if isRole("tool") { return ["role", "content", "tool_call_id"] }
    let hasCalls = isRole("assistant") && wire.toolCalls >= 0 && !isNothing(wire.toolCalls)
    return ["role", "content", "refusal"] + (hasCalls ? ["tool_calls"] : [])
  }

  /// The members of an item of Responses that stand in fields.
  private static func itemMembers(_ block: Block?, _ speaker: Outline.RoleCode?) -> [String] {
    guard speaker != nil else { return ["role", "content"] }
    return switch block?.content {
    case .toolCall: ["call_id", "name", "arguments", "input"]
    case .toolResult: ["call_id", "output"]
    default: []
    }
  }

  /// Null, or an empty list, which is no list of calls: it stays a member that a pass can take away.
  private func isNothing(_ calls: Int) -> Bool {
    source[calls].kind == .null
      || source[calls].kind == .array && Int(source[calls].next) == calls + 1
  }

  private func members(of object: Int, but known: [String]) -> [Member] {
    var result: [Member] = []
    for (key, value) in source.document.nodes.members(of: object)
    where !known.contains(where: { source.key(key, is: $0) }) {
      result.append(
        Member(MessageText(Origin(source, key)), JSONText(Origin(source, value))))
    }
    return result
  }

  private func text(_ node: Int) -> MessageText? {
    guard node >= 0, source[node].isString else { return nil }
    return MessageText(Origin(source, node))
  }

  private func json(_ node: Int) -> JSONText? {
    node >= 0 ? JSONText(Origin(source, node)) : nil
  }

  func value(of wire: WireBlock) -> Block {
    var block = Block(content(of: wire))
    block.origin = Origin(source, wire.node)
    // A bare string has no members; those of a message that is one block are the message's.
    guard !wire.isBare, wire.node != self.wire.node else { return block }
    block.cacheMarker = json(wire.cacheMarker)
    block.extra = members(of: wire.node, but: Self.knownMembers(wire.kind, dialect.family))
    return block
  }

  /// The members that stand in fields of a block's content.
  static func knownMembers(_ kind: BlockKind, _ family: Dialect.Family) -> [String] {
    switch family {
    case .anthropic: anthropicMembers(kind) + ["type", "cache_control"]
    case .openAIChat, .openAIResponses: chatMembers(kind) + ["type", "cache_control"]
    case .bedrock: bedrockMembers(kind)
    case .gemini: geminiMembers(kind)
    }
  }

  private static func anthropicMembers(_ kind: BlockKind) -> [String] {
    switch kind {
    case .text, .refusal: ["text"]
    case .toolCall, .serverToolCall: ["id", "name", "input"]
    case .toolResult: ["tool_use_id", "content", "is_error"]
    case .thinking: ["thinking", "signature"]
    case .redactedThinking: ["data"]
    case .serverToolResult: ["tool_use_id"]
    case .media, .other, .malformed: []
    }
  }

  private static func chatMembers(_ kind: BlockKind) -> [String] {
    switch kind {
    case .text: ["text"]
    case .refusal: ["refusal"]
    case .toolCall: ["id", "function", "custom"]
    default: []
    }
  }

  private static func bedrockMembers(_ kind: BlockKind) -> [String] {
    switch kind {
    case .text: ["text"]
    case .toolCall: ["toolUse"]
    case .toolResult: ["toolResult"]
    default: []
    }
  }

  private static func geminiMembers(_ kind: BlockKind) -> [String] {
    switch kind {
    case .text: ["text"]
    case .thinking: ["text", "thought"]
    case .toolCall: ["functionCall", "function_call"]
    case .toolResult: ["functionResponse", "function_response"]
    default: []
    }
  }

  private func content(of wire: WireBlock) -> Block.Content {
    switch wire.kind {
    case .text: return text(wire.text).map { .text($0) } ?? malformed(wire)
    case .refusal: return text(wire.text).map { .refusal($0) } ?? malformed(wire)
    case .toolCall: return .toolCall(call(wire))
    case .serverToolCall: return .serverToolCall(call(wire))
    case .toolResult where dialect.family == .gemini: return .toolResult(response(wire))
    case .toolResult:
      return .toolResult(
        ToolResult(
          callID: text(wire.id) ?? "", content: nested(wire.payload),
          isError: isError(wire),
          form: wire.payload >= 0 ? .read(Origin(source, wire.payload)) : .absent))
    case .thinking:
      return .thinking(Thinking(text: text(wire.text), signature: text(wire.signature)))
    case .redactedThinking:
      return .thinking(Thinking(text: nil, signature: text(wire.signature), isRedacted: true))
    case .serverToolResult:
      return .serverToolResult(type: text(wire.type) ?? "", callID: text(wire.id) ?? "")
    case .media: return .media(type: text(wire.type) ?? "")
    case .other: return .other(type: text(wire.type) ?? "")
    case .malformed: return malformed(wire)
    }
  }

  /// A response of Gemini is one object; one that only holds a text, under a name of our choice or the SDK's, says it.
  private func response(_ wire: WireBlock) -> ToolResult {
    let form = wire.payload >= 0 ? ContentForm.read(Origin(source, wire.payload)) : .absent
    let id = text(wire.id) ?? ""
    guard wire.payload >= 0 else { return ToolResult(callID: id, content: [], isError: false, form: form) }
    let members = Array(source.document.nodes.members(of: wire.payload))
    guard members.count == 1, let only = members.first, source[only.value].isString,
      source.key(only.key, is: "output") || source.key(only.key, is: "error"), let said = text(only.value)
    else { return ToolResult(callID: id, content: nested(wire.payload), isError: false, form: form) }
    return ToolResult(
      callID: id, content: [.text(said)], isError: source.key(only.key, is: "error"), form: form)
  }

  private func malformed(_ wire: WireBlock) -> Block.Content {
    .malformed(JSONText(Origin(source, wire.node)))
  }

  /// `is_error` on the Messages API; Converse says `"status": "error"`.
  private func isError(_ wire: WireBlock) -> Bool {
    guard wire.isError >= 0 else { return false }
    return source[wire.isError].kind == .true || source.key(wire.isError, is: "error")
  }

  private func call(_ wire: WireBlock) -> ToolCall {
    ToolCall(id: text(wire.id) ?? "", name: text(wire.name) ?? "", input: json(wire.payload))
  }

  /// The blocks inside a tool result.
  private func nested(_ content: Int) -> [Block] {
    guard content >= 0 else { return [] }
    var inner = HistoryBuilder(source: source, dialect: dialect)
    let reader = MessageReader(dialect)
    let nodes = source.document.nodes
    source.bytes.withRawBytes { bytes in
      switch dialect.family {
      case .anthropic:
        reader.readAnthropicContent(content, bytes: bytes, nodes: nodes, into: &inner)
      case .openAIChat, .openAIResponses:
        reader.readOpenAIContent(content, bytes: bytes, nodes: nodes, into: &inner)
      case .bedrock: reader.readBedrockContent(content, bytes: bytes, nodes: nodes, into: &inner)
      // The response of a function is one object, whatever is in it.
      case .gemini: inner.add(WireBlock(kind: .malformed, node: content), bytes: bytes, nodes: nodes)
      }
    }
    return inner.blocks
  }
}
