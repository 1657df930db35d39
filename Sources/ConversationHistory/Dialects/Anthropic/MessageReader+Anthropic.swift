internal import HistoryJSON

extension MessageReader {
  func readAnthropic<Sink: HistorySink>(
    _ message: WireMessage, bytes: RawSpan, nodes: Nodes, into sink: inout Sink
  ) {
    guard message.content >= 0 else { return }
    readAnthropicContent(message.content, bytes: bytes, nodes: nodes, into: &sink)
  }

  /// The blocks of a content: a string is one text block.
  func readAnthropicContent<Sink: HistorySink>(
    _ content: Int, bytes: RawSpan, nodes: Nodes, into sink: inout Sink
  ) {
    switch nodes[content].kind {
    case .string:
      var block = WireBlock(kind: .text, node: content)
      block.text = content
      block.isBare = true
      if !nodes[content].contentRange.isEmpty { sink.add(block, bytes: bytes, nodes: nodes) }
    case .array:
      var element = content + 1
      let end = Int(nodes[content].next)
      while element < end {
        sink.add(anthropicBlock(element, bytes: bytes, nodes: nodes), bytes: bytes, nodes: nodes)
        element = Int(nodes[element].next)
      }
    default: break
    }
  }

  func anthropicBlock(_ node: Int, bytes: RawSpan, nodes: Nodes) -> WireBlock {
    var block = WireBlock(kind: .malformed, node: node)
    guard nodes[node].kind == .object else { return block }
    var ownID = -1
    var answeredID = -1
    var thinking = -1
    var data = -1
    var content = -1
    var input = -1
    var key = node + 1
    let end = Int(nodes[node].next)
    while key < end {
      let value = key + 1
      switch names.name(of: nodes[key], in: bytes) {
      case .type: set(&block.type, value, &block.hasDuplicateKey)
      case .id: set(&ownID, value, &block.hasDuplicateKey)
      case .toolUseID: set(&answeredID, value, &block.hasDuplicateKey)
      case .name: set(&block.name, value, &block.hasDuplicateKey)
      case .text: set(&block.text, value, &block.hasDuplicateKey)
      case .thinking: set(&thinking, value, &block.hasDuplicateKey)
      case .input: set(&input, value, &block.hasDuplicateKey)
      case .content: set(&content, value, &block.hasDuplicateKey)
      case .isError: set(&block.isError, value, &block.hasDuplicateKey)
      case .signature: set(&block.signature, value, &block.hasDuplicateKey)
      case .data: set(&data, value, &block.hasDuplicateKey)
      case .cacheControl: set(&block.cacheMarker, value, &block.hasDuplicateKey)
      default: block.hasForeignKey = true
      }
      key = Int(nodes[value].next)
    }
    block.kind = anthropicKind(block.type, bytes: bytes, nodes: nodes)
    switch block.kind {
    case .toolCall, .serverToolCall:
      block.id = ownID
      block.payload = input
    case .toolResult, .serverToolResult:
      block.id = answeredID
      block.payload = content
      // Members of other blocks are as foreign to this one as any.
      if ownID >= 0 || block.name >= 0 || block.text >= 0 || input >= 0 { block.hasForeignKey = true }
    case .text:
      if ownID >= 0 || answeredID >= 0 || block.name >= 0 || content >= 0 || input >= 0 || block.isError >= 0 {
        block.hasForeignKey = true
      }
    case .thinking: block.text = thinking
    case .redactedThinking: block.signature = data
    default: break
    }
    return block
  }

  private func anthropicKind(_ type: Int, bytes: RawSpan, nodes: Nodes) -> BlockKind {
    guard type >= 0, nodes[type].kind == .string else { return .malformed }
    switch names.name(of: nodes[type], in: bytes) {
    case .text: return .text
    case .image, .document: return .media
    case .toolUse: return .toolCall
    case .toolResult: return .toolResult
    case .thinking: return .thinking
    case .redactedThinking: return .redactedThinking
    case .serverToolUse, .mcpToolUse: return .serverToolCall
    default: break
    }
    // web_search_tool_result, mcp_tool_result, … : the results of tools that the provider runs
    let text = JSONString.decode(nodes[type], in: bytes)
    return text.count > 11 && text.suffix(11).elementsEqual("tool_result".utf8)
      ? .serverToolResult : .other
  }
}
