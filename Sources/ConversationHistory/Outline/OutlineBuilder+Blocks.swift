internal import HistoryJSON

/// What an outline keeps of each kind of block.
extension OutlineBuilder {
  mutating func addText(
    _ block: WireBlock, to record: inout Outline.Block, bytes: RawSpan, nodes: Nodes
  ) {
    guard block.text >= 0, nodes[block.text].isString else {
      record.flags.insert(.textMissing)
      outline.traits.insert(.malformed)
      return
    }
    let text = nodes[block.text]
    record.beginning = JSONString.beginning(text, in: bytes)
    let content = text.contentRange
    if content.isEmpty {
      record.flags.insert(.empty)
      outline.traits.insert(.emptyText)
    } else if Self.mayBeBlank(bytes.byte(content.lowerBound)), JSONString.isBlank(text, in: bytes) {
      record.flags.insert(.blank)
      outline.traits.insert(.blankText)
    }
    guard role == .assistant, !content.isEmpty else { return }
    if Self.mayEndInSpace(bytes, content) { record.flags.insert(.trailingSpace) }
    guard InsertedText.errorBeginnings.contains(record.beginning), content.count < 8192 else { return }
    if InsertedText.isErrorStub(MessageText(utf8: JSONString.decode(text, in: bytes))) {
      record.flags.insert(.errorStub)
      outline.traits.insert(.errorStub)
    }
  }

  mutating func addCall(
    _ block: WireBlock, to record: inout Outline.Block, bytes: RawSpan, nodes: Nodes
  ) {
    outline.traits.insert(.toolCall)
    if block.id >= 0, nodes[block.id].isString {
      let id = nodes[block.id]
      record.id = JSONString.hash(id, in: bytes) | 1
      if !isForeign { record.flags.formUnion(oddities(ofID: id, bytes)) }
    } else {
      record.flags.insert(.oddID)
    }
    if block.name >= 0, nodes[block.name].isString {
      let name = nodes[block.name]
      record.nameHash = UInt32(truncatingIfNeeded: JSONString.hash(name, in: bytes))
      if !isForeign, !calledName.takes(name, in: bytes) { record.flags.insert(.oddName) }
    } else {
      record.flags.insert(.oddName)
    }
    if block.payload < 0 { record.flags.insert(.inputMissing) }
    if isCustom(block.type, bytes, nodes) { record.id ^= Self.customMark }
    if !takesInput(block.payload, nodes) || isBroken(block.payload, bytes, nodes) {
      record.flags.insert(.oddInput)
      outline.traits.insert(.oddInput)
    }
    if !record.flags.isDisjoint(with: [.oddID, .longID]) { outline.traits.insert(.oddID) }
    if record.flags.contains(.oddName) { outline.traits.insert(.oddName) }
  }

  private func oddities(ofID id: JSONNode, _ bytes: RawSpan) -> Outline.Block.Flags {
    guard requirements.takesID(id, in: bytes) else { return .oddID }
    guard let limit = requirements.formerIDLength, id.contentRange.count > limit else { return [] }
    return !id.hasEscapes || JSONString.decode(id, in: bytes).count > limit ? .longID : []
  }

  /// Whether arguments are a string that is no JSON, on a host that refuses that.
  private func isBroken(_ payload: Int, _ bytes: RawSpan, _ nodes: Nodes) -> Bool {
    guard requirements.takesBrokenArguments == .no, payload >= 0, nodes[payload].isString else { return false }
    return SourceText.of(JSONString.decode(nodes[payload], in: bytes)) == nil
  }

  /// An object, or a string of JSON in the two APIs of OpenAI; Gemini leaves empty arguments out.
  private func takesInput(_ payload: Int, _ nodes: Nodes) -> Bool {
    // Only the wire's own form can be wrong.
    guard !isForeign else { return true }
    return switch outline.dialect.family {
    case .openAIChat, .openAIResponses: payload >= 0 && nodes[payload].isString
    case .anthropic: payload >= 0 && nodes[payload].kind == .object
    case .bedrock: payload >= 0
    case .gemini: payload < 0 || nodes[payload].kind == .object || nodes[payload].kind == .null
    }
  }

  mutating func addResult(
    _ block: WireBlock, to record: inout Outline.Block, bytes: RawSpan, nodes: Nodes
  ) {
    outline.traits.insert(.toolResult)
    if block.id >= 0, nodes[block.id].isString {
      record.id = JSONString.hash(nodes[block.id], in: bytes) | 1
    } else {
      record.flags.insert(.oddID)
    }
    if outline.dialect.family == .gemini, !isForeign, !namesFunction(block, nodes) {
      record.flags.insert(.oddName)
      outline.traits.insert(.oddName)
    }
    if block.isError >= 0, saysError(nodes[block.isError], bytes) { record.flags.insert(.isError) }
    let code = block.payload >= 0 ? Self.contentCode(block.payload, nodes) : .absent
    switch code {
    case .absent, .null, .emptyString, .emptyArray: record.flags.insert(.noContent)
    case .array where outline.dialect.family == .anthropic && Self.holdsMoreThanText(block.payload, bytes, nodes):
      record.flags.formUnion([.odd, .rich])
      outline.traits.insert(.richResult)
    default: break
    }
    noteShape(of: code, block.payload, in: &record, bytes: bytes, nodes: nodes)
    if !isForeign, outline.dialect.family == .gemini, block.payload >= 0,
      nodes[block.payload].kind != .object, nodes[block.payload].kind != .null
    {
      record.flags.insert(.oddContent)
      outline.traits.formUnion([.malformed, .emptyMessage])
    }
    if isCustom(block.type, bytes, nodes) { record.id ^= Self.customMark }
    if record.flags.isSuperset(of: [.isError, .noContent]) {
      outline.traits.insert(.emptyErrorResult)
    }
    guard outline.dialect.family == .anthropic, code == .array else { return }
    let inside = Self.insideResult(block.payload, bytes: bytes, nodes: nodes)
    guard !inside.isEmpty else { return }
    record.flags.insert(.odd)
    outline.traits.formUnion(inside)
  }

  /// Whether a response of Gemini names its function.
  private func namesFunction(_ block: WireBlock, _ nodes: Nodes) -> Bool {
    block.name >= 0 && nodes[block.name].isString && !nodes[block.name].contentRange.isEmpty
  }

  /// What tells the ids of custom tools from those of functions: Responses pairs each kind for itself.
  private static let customMark: UInt64 = 0xC057_0000_0000_0000

  private func isCustom(_ type: Int, _ bytes: RawSpan, _ nodes: Nodes) -> Bool {
    guard outline.dialect.family == .openAIResponses, type >= 0, nodes[type].isString else { return false }
    return ["custom_tool_call", "custom_tool_call_output"].contains { JSONString.equals(nodes[type], $0, in: bytes) }
  }

  /// Marks a result whose content, or a block of it, has a form that the two wires of typed blocks refuse.
  private mutating func noteShape(
    of code: Outline.ContentCode, _ payload: Int, in record: inout Outline.Block, bytes: RawSpan, nodes: Nodes
  ) {
    let family = outline.dialect.family
    guard !isForeign, family == .anthropic || family == .bedrock || family == .openAIChat else { return }
    switch code {
    case .array: if hasOddElement(payload, bytes, nodes) { record.flags.insert(.oddNested) }
    case .malformed: record.flags.insert(.oddContent)
    case .null: if family != .openAIChat { record.flags.insert(.oddContent) }
    // Converse knows lists alone.
    case .absent, .string, .emptyString: if family == .bedrock { record.flags.insert(.oddContent) }
    case .emptyArray: return
    }
    if !record.flags.isDisjoint(with: [.oddContent, .oddNested]) {
      outline.traits.formUnion([.malformed, .emptyMessage])
    }
  }

  /// Whether an element of a result's content is no block, or a text block without text.
  private mutating func hasOddElement(_ content: Int, _ bytes: RawSpan, _ nodes: Nodes) -> Bool {
    let reader = MessageReader(outline.dialect)
    let family = outline.dialect.family
    return nodes.elements(of: content).contains { element in
      let block =
        switch family {
        case .anthropic: reader.anthropicBlock(element, bytes: bytes, nodes: nodes)
        case .bedrock: reader.bedrockBlock(element, bytes: bytes, nodes: nodes)
        case .openAIChat, .openAIResponses, .gemini: reader.openAIPart(element, bytes: bytes, nodes: nodes)
        }
      guard block.kind == .text else { return block.kind == .malformed }
      if family == .anthropic, block.hasForeignKey { outline.traits.insert(.foreignKey) }
      guard block.text >= 0, nodes[block.text].isString else { return true }
      return family != .openAIChat && nodes[block.text].contentRange.isEmpty
    }
  }

  /// `true` on the Messages API, `"error"` on Converse.
  private func saysError(_ node: JSONNode, _ bytes: RawSpan) -> Bool {
    node.kind == .true
      || outline.dialect.family == .bedrock && node.isString && JSONString.equals(node, "error", in: bytes)
  }

  /// Whether an element of a content is of another type than text.
  private static func holdsMoreThanText(_ content: Int, _ bytes: RawSpan, _ nodes: Nodes) -> Bool {
    nodes.elements(of: content).contains { element in
      nodes.members(of: element).contains { key, value in
        nodes[key].contentRange.count == 4 && JSONString.equals(nodes[key], "type", in: bytes)
          && nodes[value].isString && !JSONString.equals(nodes[value], "text", in: bytes)
      }
    }
  }

  /// Whether a text that begins with a byte may be blank: neither a letter nor any other visible ASCII but an escape.
  @inline(__always)
  private static func mayBeBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x7F || byte == 0x5C }

  /// Whether the last character may be white space: a blank, an escape, or no ASCII.
  private static func mayEndInSpace(_ bytes: RawSpan, _ content: Range<Int>) -> Bool {
    let last = bytes.byte(content.upperBound - 1)
    if last <= 0x20 || last >= 0x80 { return true }
    // An escape is at most six bytes long.
    var index = max(content.lowerBound, content.upperBound - 6)
    while index < content.upperBound {
      if bytes.byte(index) == 0x5C { return true }
      index += 1
    }
    return false
  }
}
