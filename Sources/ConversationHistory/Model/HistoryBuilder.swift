internal import HistoryJSON

/// Makes values from what a reader finds; texts stay undecoded in the shared source.
package struct HistoryBuilder: HistorySink {
  package private(set) var messages: [Message] = []

  private let source: SourceText
  private let dialect: Dialect
  private var wire = WireMessage(node: 0)
  private var blocks: [Block] = []

  package init(source: SourceText, dialect: Dialect) {
    self.source = source
    self.dialect = dialect
  }

  mutating func begin(_ message: WireMessage, bytes: RawSpan, nodes: Nodes) {
    wire = message
    blocks = []
  }

  mutating func add(_ block: WireBlock, bytes: RawSpan, nodes: Nodes) {
    blocks.append(value(of: block))
  }

  mutating func end(bytes: RawSpan, nodes: Nodes) {
    var role = Role.other("")
    if wire.role >= 0, nodes[wire.role].isString {
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
    var known = ["role", "content"]
    if dialect.family == .openAIChat {
      func isRole(_ name: String) -> Bool { wire.role >= 0 && source.key(wire.role, is: name) }
      known += isRole("tool") ? ["tool_call_id"] : ["refusal"]
      if isRole("assistant"), wire.toolCalls >= 0, !isNothing(wire.toolCalls) {
        known.append("tool_calls")
      }
    }
    return members(of: wire.node, but: known)
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
    guard !wire.isBare, dialect.family == .anthropic || wire.kind != .toolResult else {
      return block
    }
    block.cacheMarker = json(wire.cacheMarker)
    block.extra = members(of: wire.node, but: Self.knownMembers(wire.kind, dialect.family))
    return block
  }

  /// The members that stand in fields of a block's content.
  static func knownMembers(_ kind: BlockKind, _ family: Dialect.Family) -> [String] {
    let own =
      switch kind {
      case .text: ["text"]
      case .toolCall: family == .anthropic ? ["id", "name", "input"] : ["id", "function", "custom"]
      case .serverToolCall: ["id", "name", "input"]
      case .toolResult: ["tool_use_id", "content", "is_error"]
      case .thinking: ["thinking", "signature"]
      case .redactedThinking: ["data"]
      case .refusal: ["refusal"]
      case .serverToolResult: ["tool_use_id"]
      case .media, .other, .malformed: [String]()
      }
    return own + ["type", "cache_control"]
  }

  private func content(of wire: WireBlock) -> Block.Content {
    switch wire.kind {
    case .text: return text(wire.text).map { .text($0) } ?? malformed(wire)
    case .refusal: return text(wire.text).map { .refusal($0) } ?? malformed(wire)
    case .toolCall: return .toolCall(call(wire))
    case .serverToolCall: return .serverToolCall(call(wire))
    case .toolResult:
      return .toolResult(
        ToolResult(
          callID: text(wire.id) ?? "", content: nested(wire.payload),
          isError: wire.isError >= 0 && source[wire.isError].kind == .true,
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

  private func malformed(_ wire: WireBlock) -> Block.Content {
    .malformed(JSONText(Origin(source, wire.node)))
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
      case .openAIChat:
        reader.readOpenAIContent(content, bytes: bytes, nodes: nodes, into: &inner)
      }
    }
    return inner.blocks
  }
}
