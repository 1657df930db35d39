package import HistoryJSON

/// Tells the dialect of a body from its shape.
///
/// Shape goes before the model's name, since proxies serve every model in every shape. Plain role and content with
/// nothing telling is Anthropic.
package enum DialectDetector {
  package static func detect(
    _ body: RequestBody, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) -> Dialect {
    if let telling = ofTopLevel(body, bytes: bytes, nodes: nodes) { return telling }
    for message in nodes.elements(of: body.messages) {
      if let telling = ofMessage(message, bytes: bytes, nodes: nodes) { return telling }
    }
    if let model = body.modelName(bytes: bytes, nodes: nodes) {
      return ofModel(model) ?? .anthropic
    }
    return .anthropic
  }

  private static func ofTopLevel(
    _ body: RequestBody, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) -> Dialect? {
    if body.system >= 0 { return .anthropic }
    guard body.object >= 0 else { return nil }
    for (key, _) in nodes.members(of: body.object) {
      for (name, dialect) in tellingMembers
      where JSONString.equals(nodes[key], name, in: bytes) {
        return dialect
      }
    }
    guard body.tools >= 0 else { return nil }
    for tool in nodes.elements(of: body.tools) {
      for (key, _) in nodes.members(of: tool) {
        if JSONString.equals(nodes[key], "input_schema", in: bytes) { return .anthropic }
        if JSONString.equals(nodes[key], "function", in: bytes) { return .openAIChat }
      }
    }
    return nil
  }

  private static let tellingMembers: [(String, Dialect)] = [
    ("anthropic_version", .anthropic), ("stop_sequences", .anthropic), ("top_k", .anthropic),
    ("thinking", .anthropic), ("max_completion_tokens", .openAIChat),
    ("response_format", .openAIChat), ("frequency_penalty", .openAIChat),
    ("presence_penalty", .openAIChat), ("stream_options", .openAIChat), ("logprobs", .openAIChat),
    ("reasoning_effort", .openAIChat), ("n", .openAIChat), ("stop", .openAIChat),
  ]

  /// The dialect that one message shows, or nil if it could be any.
  package static func ofMessage(
    _ message: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) -> Dialect? {
    for (key, value) in nodes.members(of: message) {
      if JSONString.equals(nodes[key], "role", in: bytes), nodes[value].isString {
        for name in ["tool", "developer", "function", "system"]
        where JSONString.equals(nodes[value], name, in: bytes) {
          return .openAIChat
        }
      }
      for name in ["tool_calls", "tool_call_id", "function_call", "refusal"]
      where JSONString.equals(nodes[key], name, in: bytes) {
        return .openAIChat
      }
      guard JSONString.equals(nodes[key], "content", in: bytes) else { continue }
      for element in nodes.elements(of: value) {
        if let dialect = ofBlock(element, bytes: bytes, nodes: nodes) { return dialect }
      }
    }
    return nil
  }

  private static func ofBlock(
    _ block: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) -> Dialect? {
    guard let type = nodes.value(of: block, key: [UInt8]("type".utf8), in: bytes),
      nodes[type].isString
    else { return nil }
    for (name, dialect) in tellingTypes where JSONString.equals(nodes[type], name, in: bytes) {
      return dialect
    }
    return nil
  }

  private static let tellingTypes: [(String, Dialect)] = [
    ("tool_use", .anthropic), ("tool_result", .anthropic), ("thinking", .anthropic),
    ("redacted_thinking", .anthropic), ("server_tool_use", .anthropic), ("image", .anthropic),
    ("document", .anthropic), ("image_url", .openAIChat), ("input_audio", .openAIChat),
    ("file", .openAIChat), ("refusal", .openAIChat),
  ]

  private static func ofModel(_ name: String) -> Dialect? {
    let name = name.lowercased()
    if name.utf8.count == 0 { return nil }
    for part in ["claude"] where name.contains(part) { return .anthropic }
    for start in ["gpt", "o1", "o3", "o4", "chatgpt", "openai/", "ft:gpt"]
    where name.hasPrefix(start) {
      return .openAIChat
    }
    return nil
  }
}
