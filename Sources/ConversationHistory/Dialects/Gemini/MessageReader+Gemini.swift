internal import HistoryJSON

extension MessageReader {
  /// One content of Gemini: `parts` of which the member tells the kind; no role means the user's.
  func readGemini<Sink: HistorySink>(_ node: Int, bytes: RawSpan, nodes: Nodes, into sink: inout Sink) {
    var message = WireMessage(node: node)
    message.role = member("role", of: node, bytes: bytes, nodes: nodes)
    message.content = member("parts", of: node, bytes: bytes, nodes: nodes)
    if message.role < 0 {
      message.speaker = .user
    } else {
      message.roleName = names.name(of: nodes[message.role], in: bytes)
      switch string(message.role, bytes: bytes, nodes: nodes) {
      case "model": message.speaker = .assistant
      // Accepted for responses in 2025-01 (googleapis/python-genai#81).
      case "function", "tool": if respondsOnly(message, bytes: bytes, nodes: nodes) { message.speaker = .user }
      // Refused, though the name is one of other dialects.
      case "assistant": message.speaker = .other
      default: break
      }
    }
    sink.begin(&message, bytes: bytes, nodes: nodes)
    for part in message.content >= 0 ? Array(nodes.elements(of: message.content)) : [] {
      sink.add(geminiPart(part, bytes: bytes, nodes: nodes), bytes: bytes, nodes: nodes)
    }
    sink.end(bytes: bytes, nodes: nodes)
  }

  /// Whether a content holds a response: of others with these roles nothing is known to be taken.
  private func respondsOnly(_ message: WireMessage, bytes: RawSpan, nodes: Nodes) -> Bool {
    guard message.content >= 0 else { return false }
    return nodes.elements(of: message.content).contains {
      member(either: ["functionResponse", "function_response"], of: $0, bytes: bytes, nodes: nodes) >= 0
    }
  }

  func geminiPart(_ node: Int, bytes: RawSpan, nodes: Nodes) -> WireBlock {
    var block = WireBlock(kind: .malformed, node: node)
    guard nodes[node].kind == .object, Int(nodes[node].next) > node + 1 else { return block }
    func own(_ names: String...) -> Int { member(either: names, of: node, bytes: bytes, nodes: nodes) }
    block.signature = own("thoughtSignature", "thought_signature")
    let call = own("functionCall", "function_call")
    let response = own("functionResponse", "function_response")
    let text = own("text")
    let thought = own("thought")
    block.hasForeignKey = own("id") >= 0
    if call >= 0 {
      block.kind = .toolCall
      block.name = member("name", of: call, bytes: bytes, nodes: nodes)
      // Calls pair by name and order: ids are optional, and some hosts refuse them.
      block.id = block.name
      block.payload = member("args", of: call, bytes: bytes, nodes: nodes)
    } else if response >= 0 {
      block.kind = .toolResult
      block.name = member("name", of: response, bytes: bytes, nodes: nodes)
      block.id = block.name
      block.payload = member("response", of: response, bytes: bytes, nodes: nodes)
    } else if text >= 0 {
      block.kind = thought >= 0 && nodes[thought].kind == .true ? .thinking : .text
      block.text = text
    } else if own("inlineData", "inline_data", "fileData", "file_data") >= 0 {
      block.kind = .media
    } else {
      block.kind = .other
    }
    return block
  }
}
