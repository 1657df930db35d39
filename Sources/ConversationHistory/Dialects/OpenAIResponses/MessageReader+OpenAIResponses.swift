internal import HistoryJSON

extension MessageReader {
  /// One item of Responses: a message, a call, an output, or reasoning. Each is one message here.
  func readResponsesItem<Sink: HistorySink>(_ node: Int, bytes: RawSpan, nodes: Nodes, into sink: inout Sink) {
    let type = string(member("type", of: node, bytes: bytes, nodes: nodes), bytes: bytes, nodes: nodes)
    if type == nil || type == "message" {
      readResponsesMessage(node, bytes: bytes, nodes: nodes, into: &sink)
      return
    }
    let block = responsesBlock(node, type ?? "", bytes: bytes, nodes: nodes)
    let isOutput = block.kind == .toolResult || block.kind == .serverToolResult
    var message = WireMessage(node: node, speaker: isOutput ? .tool : .assistant)
    message.itemID = member("id", of: node, bytes: bytes, nodes: nodes)
    sink.begin(&message, bytes: bytes, nodes: nodes)
    sink.add(block, bytes: bytes, nodes: nodes)
    sink.end(bytes: bytes, nodes: nodes)
  }

  private func readResponsesMessage<Sink: HistorySink>(
    _ node: Int, bytes: RawSpan, nodes: Nodes, into sink: inout Sink
  ) {
    var message = WireMessage(node: node)
    message.role = member("role", of: node, bytes: bytes, nodes: nodes)
    if message.role >= 0 { message.roleName = names.name(of: nodes[message.role], in: bytes) }
    message.content = member("content", of: node, bytes: bytes, nodes: nodes)
    message.itemID = member("id", of: node, bytes: bytes, nodes: nodes)
    message.hasForeignKey =
      member("tool_calls", of: node, bytes: bytes, nodes: nodes) >= 0
      || member("phase", of: node, bytes: bytes, nodes: nodes) >= 0
    sink.begin(&message, bytes: bytes, nodes: nodes)
    if message.content >= 0 { readOpenAIContent(message.content, bytes: bytes, nodes: nodes, into: &sink) }
    sink.end(bytes: bytes, nodes: nodes)
  }

  func responsesBlock(_ node: Int, _ type: String, bytes: RawSpan, nodes: Nodes) -> WireBlock {
    var block = WireBlock(kind: .other, node: node)
    func own(_ name: String) -> Int { member(name, of: node, bytes: bytes, nodes: nodes) }
    block.type = own("type")
    switch type {
    case "function_call":
      block.kind = .toolCall
      block.id = own("call_id")
      block.name = own("name")
      block.payload = own("arguments")
    case "custom_tool_call":
      block.kind = .toolCall
      block.id = own("call_id")
      block.name = own("name")
      block.payload = own("input")
    case "local_shell_call":
      // Its action is an object and it has no name; the output pairs by the call's id or, in old rollouts, by its own.
      block.kind = .serverToolCall
      block.id = own("call_id")
      block.payload = own("action")
    case "function_call_output", "custom_tool_call_output":
      block.kind = .toolResult
      block.id = own("call_id")
      block.payload = own("output")
    case "local_shell_call_output":
      block.kind = .serverToolResult
      block.id = own("call_id")
    case "reasoning":
      block.kind = .thinking
      block.id = own("id")
      block.signature = own("encrypted_content")
      block.hasForeignKey = own("summary") < 0
    case _ where type.hasSuffix("_call"):
      block.kind = .serverToolCall
      block.id = own("id")
    default: break
    }
    return block
  }
}
