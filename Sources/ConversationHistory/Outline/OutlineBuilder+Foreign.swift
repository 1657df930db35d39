internal import HistoryJSON

extension OutlineBuilder {
  /// Notes blocks that look as if they came from another speaker or another dialect; rules decide.
  mutating func noteForeign(_ block: WireBlock, bytes: RawSpan, nodes: Nodes) {
    guard !isForeign else { return }
    if block.kind == .toolResult, block.id < 0 { outline.traits.insert(.missingField) }
    switch outline.dialect.family {
    case .anthropic: noteAnthropic(block)
    case .bedrock:
      noteAnthropic(block)
      if block.kind == .toolResult, block.isError >= 0 { outline.traits.insert(.foreignKey) }
      // A document may want a text beside it.
      if block.kind == .media { outline.traits.insert(.emptyMessage) }
    case .openAIChat: noteChat(block, bytes: bytes, nodes: nodes)
    case .openAIResponses: noteResponses(block, bytes: bytes, nodes: nodes)
    case .gemini:
      if block.kind == .other { outline.traits.insert(.foreignType) }
      let mayHaveID = requirements.takesInnerIDs != .yes && (block.kind == .toolCall || block.kind == .toolResult)
      if block.hasForeignKey || mayHaveID { outline.traits.insert(.foreignKey) }
    }
  }

  private mutating func noteAnthropic(_ block: WireBlock) {
    switch block.kind {
    case .text: if block.hasForeignKey { outline.traits.insert(.foreignKey) }
    case .toolResult:
      if block.hasForeignKey { outline.traits.insert(.foreignKey) }
      if role != .user { outline.traits.insert(.foreignBlock) }
    case .toolCall, .serverToolCall, .serverToolResult, .thinking, .redactedThinking:
      if block.kind == .toolCall, block.hasForeignKey { outline.traits.insert(.foreignCallKey) }
      if role != .assistant { outline.traits.insert(.foreignBlock) }
    case .media, .other:
      if block.kind == .other { outline.traits.insert(.foreignType) }
      if role != .user { outline.traits.insert(.foreignBlock) }
    case .refusal, .malformed: break
    }
  }

  private mutating func noteChat(_ block: WireBlock, bytes: RawSpan, nodes: Nodes) {
    if block.kind == .media {
      if role != .user { outline.traits.insert(.foreignBlock) }
      if block.type < 0 || !JSONString.equals(nodes[block.type], "image_url", in: bytes) {
        outline.traits.insert(.foreignType)
      }
    } else if block.kind == .toolResult, block.payload >= 0, nodes[block.payload].kind == .array {
      outline.traits.insert(.foreignBlock)
    }
  }

  private mutating func noteResponses(_ block: WireBlock, bytes: RawSpan, nodes: Nodes) {
    if block.kind == .thinking, block.hasForeignKey { outline.traits.insert(.missingField) }
    if block.kind == .media, role == .assistant { outline.traits.insert(.foreignBlock) }
    guard block.kind == .text, !block.isBare, block.type >= 0 else { return }
    let isOutput = JSONString.equals(nodes[block.type], "output_text", in: bytes)
    if isOutput != (role == .assistant) { outline.traits.insert(.foreignBlock) }
  }
}

extension OutlineBuilder {
  /// Notes the name beside a role; a tool message names its tool there.
  mutating func noteName(_ name: JSONNode, _ bytes: RawSpan) {
    guard !isForeign else { return }
    if role == .tool {
      if requirements.checksResultNames, !calledName.takes(name, in: bytes) {
        outline.traits.insert(.oddName)
      }
    } else if let spelling = requirements.messageName, !spelling.takes(name, in: bytes) {
      outline.traits.insert(.oddMessageName)
    }
  }
}

extension WireMessage {
  /// Whether it has a member that only Chat Completions knows.
  var hasChatMember: Bool {
    toolCalls >= 0 || toolCallID >= 0 || name >= 0 || refusal >= 0 || reasoning >= 0 || hasOtherPayload
  }
}
