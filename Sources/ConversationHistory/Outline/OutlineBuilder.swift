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
  private let reader: MessageReader
  private var role = Outline.RoleCode.other

  package init(dialect: Dialect, model: String?) {
    outline = Outline(dialect: dialect, model: model)
    requirements = Requirements(dialect: dialect, model: model)
    isAnthropic = dialect.family == .anthropic
    reader = MessageReader(dialect)
  }

  mutating func begin(_ message: WireMessage, bytes: RawSpan, nodes: Nodes) {
    let node = nodes[message.node]
    var record = Outline.Message(
      offset: base + Int(node.start), length: node.end - node.start,
      firstBlock: UInt32(outline.blocks.count), nameHash: 0, role: .other, content: .absent,
      flags: [], line: line)
    if !message.isObject {
      record.flags.insert(.notAnObject)
    } else if message.role < 0 {
      record.flags.insert(.roleMissing)
    } else if nodes[message.role].kind != .string {
      record.flags.insert(.roleNotString)
    } else {
      record.role = Outline.RoleCode(nodes[message.role], in: bytes)
    }
    role = record.role
    if message.content >= 0 { record.content = Self.contentCode(message.content, nodes) }
    if message.name >= 0, nodes[message.name].isString {
      record.nameHash = JSONString.hash(nodes[message.name], in: bytes) | 1
    }
    if message.hasDuplicateKey {
      record.flags.insert(.duplicateKey)
      outline.traits.insert(.duplicateKey)
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
    if !record.flags.isDisjoint(with: [.notAnObject, .roleMissing, .roleNotString])
      || role == .other
    {
      outline.traits.insert(.malformed)
    }
    outline.messages.append(record)
  }

  mutating func end(bytes: RawSpan, nodes: Nodes) {
    let last = outline.messages.count - 1
    if Int(outline.messages[last].firstBlock) == outline.blocks.count {
      outline.traits.insert(.emptyMessage)
    }
    switch outline.messages[last].content {
    case .malformed, .null, .absent, .emptyArray: outline.traits.insert(.emptyMessage)
    default: break
    }
  }

  mutating func add(_ block: WireBlock, bytes: RawSpan, nodes: Nodes) {
    let node = nodes[block.node]
    var record = Outline.Block(
      offset: base + Int(node.start), length: node.end - node.start, line: line, id: 0,
      content: 0, nameHash: 0, flags: [], kind: block.kind)
    if block.isBare { record.flags.insert(.bare) }
    if block.hasDuplicateKey {
      record.flags.insert(.duplicateKey)
      outline.traits.insert(.duplicateKey)
    }
    switch block.kind {
    case .text, .refusal: addText(block, to: &record, bytes: bytes, nodes: nodes)
    case .toolCall: addCall(block, to: &record, bytes: bytes, nodes: nodes)
    case .toolResult: addResult(block, to: &record, bytes: bytes, nodes: nodes)
    case .serverToolCall, .serverToolResult:
      if block.id >= 0, nodes[block.id].isString {
        record.id = JSONString.hash(nodes[block.id], in: bytes) | 1
      }
    case .thinking, .redactedThinking:
      outline.traits.insert(.thinking)
      let seal = block.signature >= 0 ? block.signature : block.text
      if seal >= 0 { record.content = JSONString.hash(bytes, nodes[seal].range) }
    case .media, .other:
      record.content = role == .user ? Self.mediaHash(block, bytes: bytes, nodes: nodes) : 0
    case .malformed: outline.traits.insert(.malformed)
    }
    outline.blocks.append(record)
  }

  private mutating func addText(
    _ block: WireBlock, to record: inout Outline.Block, bytes: RawSpan, nodes: Nodes
  ) {
    guard block.text >= 0, nodes[block.text].isString else {
      record.flags.insert(.textMissing)
      outline.traits.insert(.malformed)
      return
    }
    let text = nodes[block.text]
    record.content = JSONString.hash(text, in: bytes)
    let content = text.contentRange
    if content.isEmpty {
      record.flags.insert(.empty)
      outline.traits.insert(.emptyText)
    } else if JSONString.isBlank(text, in: bytes) {
      record.flags.insert(.blank)
      outline.traits.insert(.blankText)
    }
    guard role == .assistant, !content.isEmpty else { return }
    if Self.mayEndInSpace(bytes, content) { record.flags.insert(.trailingSpace) }
    // Only short texts, and those that begin as errors do, are worth a closer look.
    let first = bytes.byte(content.lowerBound)
    guard first == 0x41 || first == 0x66 || first == 0x43 || first == 0x52 || first == 0x5C else {
      return
    }
    guard content.count < 8192 else { return }
    if InsertedText.isErrorStub(MessageText(utf8: JSONString.decode(text, in: bytes))) {
      record.flags.insert(.errorStub)
      outline.traits.insert(.errorStub)
    }
  }

  private mutating func addCall(
    _ block: WireBlock, to record: inout Outline.Block, bytes: RawSpan, nodes: Nodes
  ) {
    outline.traits.insert(.toolCall)
    if block.id >= 0, nodes[block.id].isString {
      let id = nodes[block.id]
      record.id = JSONString.hash(id, in: bytes) | 1
      if !requirements.takesID(id, in: bytes) { record.flags.insert(.oddID) }
    } else {
      record.flags.insert(.oddID)
    }
    if block.name >= 0, nodes[block.name].isString {
      let name = nodes[block.name]
      record.nameHash = UInt32(truncatingIfNeeded: JSONString.hash(name, in: bytes))
      if !requirements.takesCalledName(name, in: bytes) { record.flags.insert(.oddName) }
    } else {
      record.flags.insert(.oddName)
    }
    if block.payload >= 0 {
      record.content = JSONString.hash(bytes, nodes[block.payload].range)
    }
    // Anthropic wants an object, OpenAI a string of JSON.
    let wanted: JSONKind = isAnthropic ? .object : .string
    if block.payload < 0 || nodes[block.payload].kind != wanted {
      record.flags.insert(.oddInput)
      outline.traits.insert(.oddInput)
    }
    if record.flags.contains(.oddID) { outline.traits.insert(.oddID) }
    if record.flags.contains(.oddName) { outline.traits.insert(.oddName) }
  }

  private mutating func addResult(
    _ block: WireBlock, to record: inout Outline.Block, bytes: RawSpan, nodes: Nodes
  ) {
    outline.traits.insert(.toolResult)
    if block.id >= 0, nodes[block.id].isString {
      record.id = JSONString.hash(nodes[block.id], in: bytes) | 1
    } else {
      record.flags.insert(.oddID)
    }
    if block.isError >= 0, nodes[block.isError].kind == .true { record.flags.insert(.isError) }
    let code = block.payload >= 0 ? Self.contentCode(block.payload, nodes) : .absent
    switch code {
    case .absent, .null, .emptyString, .emptyArray: record.flags.insert(.noContent)
    case .string where nodes[block.payload].contentRange.count < 128:
      let text = JSONString.decode(nodes[block.payload], in: bytes)
      if InsertedText.isStubResult(MessageText(utf8: text)) { record.flags.insert(.stubResult) }
    default: break
    }
    switch code {
    case .array: if hasOddElement(block.payload, bytes: bytes, nodes: nodes) { record.flags.insert(.oddNested) }
    case .malformed: record.flags.insert(.oddContent)
    case .null: if isAnthropic { record.flags.insert(.oddContent) }
    case .absent, .string, .emptyString, .emptyArray: break
    }
    if !record.flags.isDisjoint(with: [.oddContent, .oddNested]) {
      outline.traits.formUnion([.malformed, .emptyMessage])
    }
    if record.flags.isSuperset(of: [.isError, .noContent]) {
      outline.traits.insert(.emptyErrorResult)
    }
  }

  /// Whether an element of a result's content is no block, or a text block without text.
  private func hasOddElement(_ content: Int, bytes: RawSpan, nodes: Nodes) -> Bool {
    nodes.elements(of: content).contains { element in
      let block =
        isAnthropic
        ? reader.anthropicBlock(element, bytes: bytes, nodes: nodes)
        : reader.openAIPart(element, bytes: bytes, nodes: nodes)
      guard block.kind == .text else { return block.kind == .malformed }
      guard block.text >= 0, nodes[block.text].isString else { return true }
      return isAnthropic && nodes[block.text].contentRange.isEmpty
    }
  }

  private static func contentCode(_ index: Int, _ nodes: Nodes) -> Outline.ContentCode {
    let node = nodes[index]
    return switch node.kind {
    case .string: node.contentRange.isEmpty ? .emptyString : .string
    case .array: Int(node.next) == index + 1 ? .emptyArray : .array
    case .null: .null
    default: .malformed
    }
  }

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

  /// All members but the cache marker, so that a marker moved by a retry makes no other image.
  private static func mediaHash(_ block: WireBlock, bytes: RawSpan, nodes: Nodes) -> UInt64 {
    guard nodes[block.node].kind == .object else {
      return JSONString.hash(bytes, nodes[block.node].range)
    }
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    var key = block.node + 1
    let end = Int(nodes[block.node].next)
    while key < end {
      let value = key + 1
      if value != block.cacheMarker {
        hash = (hash ^ JSONString.hash(nodes[key], in: bytes)) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ JSONString.hash(bytes, nodes[value].range)) &* 0xC4CE_B9FE_1A85_EC53
        hash ^= hash &>> 29
      }
      key = Int(nodes[value].next)
    }
    return hash
  }
}

extension Outline.RoleCode {
  init(_ node: JSONNode, in bytes: RawSpan) {
    switch node.contentRange.count {
    case 4 where JSONString.equals(node, "user", in: bytes): self = .user
    case 4 where JSONString.equals(node, "tool", in: bytes): self = .tool
    case 6 where JSONString.equals(node, "system", in: bytes): self = .system
    case 8 where JSONString.equals(node, "function", in: bytes): self = .function
    case 9 where JSONString.equals(node, "assistant", in: bytes): self = .assistant
    case 9 where JSONString.equals(node, "developer", in: bytes): self = .developer
    default:
      self =
        node.hasEscapes
        ? Outline.RoleCode(
          Role(String(decoding: JSONString.decode(node, in: bytes), as: UTF8.self)))
        : .other
    }
  }
}
