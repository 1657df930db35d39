internal import HistoryJSON

extension MessageReader {
  /// The blocks of a Chat message stand in this order: content, refusal, tool calls. A `tool` message is one tool result.
  func readOpenAIChat<Sink: HistorySink>(
    _ message: inout WireMessage, bytes: RawSpan, nodes: Nodes, into sink: inout Sink
  ) {
    if message.roleName == .tool {
      var block = WireBlock(kind: .toolResult, node: message.node)
      block.id = message.toolCallID
      block.payload = message.content
      sink.add(block, bytes: bytes, nodes: nodes)
      return
    }
    if message.content >= 0 {
      readOpenAIContent(message.content, bytes: bytes, nodes: nodes, into: &sink)
    }
    if message.refusal >= 0, nodes[message.refusal].kind == .string {
      var block = WireBlock(kind: .refusal, node: message.refusal)
      block.text = message.refusal
      block.isBare = true
      sink.add(block, bytes: bytes, nodes: nodes)
    }
    // Only an answer calls tools: elsewhere the member is one that nobody reads.
    guard message.toolCalls >= 0, message.roleName == .assistant else { return }
    guard nodes[message.toolCalls].kind == .array else {
      if nodes[message.toolCalls].kind != .null {
        let block = WireBlock(kind: .malformed, node: message.toolCalls)
        sink.add(block, bytes: bytes, nodes: nodes)
      }
      return
    }
    var element = message.toolCalls + 1
    let end = Int(nodes[message.toolCalls].next)
    while element < end {
      sink.add(openAICall(element, bytes: bytes, nodes: nodes), bytes: bytes, nodes: nodes)
      element = Int(nodes[element].next)
    }
  }

  func readOpenAIContent<Sink: HistorySink>(
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
        sink.add(openAIPart(element, bytes: bytes, nodes: nodes), bytes: bytes, nodes: nodes)
        element = Int(nodes[element].next)
      }
    default: break
    }
  }

  func openAIPart(_ node: Int, bytes: RawSpan, nodes: Nodes) -> WireBlock {
    var block = WireBlock(kind: .malformed, node: node)
    guard nodes[node].kind == .object else { return block }
    var refusal = -1
    var key = node + 1
    let end = Int(nodes[node].next)
    while key < end {
      let value = key + 1
      switch names.name(of: nodes[key], in: bytes) {
      case .type: set(&block.type, value, &block.hasDuplicateKey)
      case .text: set(&block.text, value, &block.hasDuplicateKey)
      case .refusal: set(&refusal, value, &block.hasDuplicateKey)
      case .cacheControl: set(&block.cacheMarker, value, &block.hasDuplicateKey)
      default: break
      }
      key = Int(nodes[value].next)
    }
    guard block.type >= 0, nodes[block.type].kind == .string else { return block }
    switch names.name(of: nodes[block.type], in: bytes) {
    case .text: block.kind = .text
    case .refusal:
      block.kind = .refusal
      block.text = refusal
    default:
      let isText = family == .openAIResponses && Self.isResponsesText(nodes[block.type], bytes)
      block.kind = isText ? .text : .media
    }
    return block
  }

  private static func isResponsesText(_ type: JSONNode, _ bytes: RawSpan) -> Bool {
    ["input_text", "output_text", "summary_text"].contains { JSONString.equals(type, $0, in: bytes) }
  }

  func openAICall(_ node: Int, bytes: RawSpan, nodes: Nodes) -> WireBlock {
    var block = WireBlock(kind: .malformed, node: node)
    guard nodes[node].kind == .object else { return block }
    block.kind = .toolCall
    var function = -1
    var key = node + 1
    let end = Int(nodes[node].next)
    while key < end {
      let value = key + 1
      switch names.name(of: nodes[key], in: bytes) {
      case .type: set(&block.type, value, &block.hasDuplicateKey)
      case .id: set(&block.id, value, &block.hasDuplicateKey)
      case .function, .custom: set(&function, value, &block.hasDuplicateKey)
      default: break
      }
      key = Int(nodes[value].next)
    }
    guard function >= 0, nodes[function].kind == .object else { return block }
    key = function + 1
    let functionEnd = Int(nodes[function].next)
    while key < functionEnd {
      let value = key + 1
      switch names.name(of: nodes[key], in: bytes) {
      case .name: set(&block.name, value, &block.hasDuplicateKey)
      case .arguments, .input: set(&block.payload, value, &block.hasDuplicateKey)
      default: break
      }
      key = Int(nodes[value].next)
    }
    return block
  }
}
