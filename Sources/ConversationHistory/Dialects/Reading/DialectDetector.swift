package import HistoryJSON

/// Tells the dialect of a body from its shape.
///
/// Shape goes before the model's name, since proxies serve every model in every shape. Plain role and content with
/// nothing telling is Anthropic. A variant is never told: hosts of one family write the same bodies.
package enum DialectDetector {
  package static func detect(
    _ body: RequestBody, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) -> Dialect {
    if let telling = ofList(body) ?? ofTopLevel(body, bytes: bytes, nodes: nodes) { return telling }
    for message in nodes.elements(of: body.messages) {
      if let telling = ofMessage(message, bytes: bytes, nodes: nodes) { return telling }
    }
    if let model = body.modelName(bytes: bytes, nodes: nodes) {
      return ofModel(model) ?? .anthropic
    }
    return .anthropic
  }

  /// The member that holds the messages is the first thing that tells.
  private static func ofList(_ body: RequestBody) -> Dialect? {
    switch body.list {
    case .contents: .gemini
    case .input: .openAIResponses
    case .messages: nil
    }
  }

  private static func ofTopLevel(
    _ body: RequestBody, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) -> Dialect? {
    if ConverseShape.holds(body, bytes: bytes, nodes: nodes) { return .bedrock }
    if body.system >= 0 { return .anthropic }
    guard body.object >= 0 else { return nil }
    for (key, _) in nodes.members(of: body.object) {
      if let dialect = ofBodyMember(WireName(nodes[key], in: bytes)) { return dialect }
    }
    guard body.tools >= 0 else { return nil }
    for tool in nodes.elements(of: body.tools) {
      for (key, _) in nodes.members(of: tool) {
        switch WireName(nodes[key], in: bytes) {
        case .inputSchema: return .anthropic
        case .function: return .openAIChat
        default: break
        }
      }
    }
    return nil
  }

  private static func ofBodyMember(_ name: WireName) -> Dialect? {
    switch name {
    case .anthropicVersion, .stopSequences, .topK, .thinking: .anthropic
    case .maxCompletionTokens, .responseFormat, .frequencyPenalty, .presencePenalty, .streamOptions,
      .logprobs, .reasoningEffort, .n, .stop:
      .openAIChat
    default: nil
    }
  }

  /// The dialect that one message shows, or nil if it could be any.
  package static func ofMessage(
    _ message: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) -> Dialect? {
    for (key, value) in nodes.members(of: message) {
      switch WireName(nodes[key], in: bytes) {
      case .role:
        switch WireName(nodes[value], in: bytes) {
        case .tool, .function: return .openAIChat
        // Responses has them too, with parts of its own.
        case .developer, .system: return ofContent(message, bytes: bytes, nodes: nodes) ?? .openAIChat
        default: break
        }
      case .parts: return .gemini
      case .callID: return .openAIResponses
      case .toolCalls, .toolCallID, .functionCall, .refusal: return .openAIChat
      case .content:
        for element in nodes.elements(of: value) {
          if let dialect = ofBlock(element, bytes: bytes, nodes: nodes) { return dialect }
        }
      default: break
      }
    }
    return nil
  }

  private static func ofContent(
    _ message: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) -> Dialect? {
    guard let content = nodes.value(of: message, key: [UInt8]("content".utf8), in: bytes) else { return nil }
    for element in nodes.elements(of: content) {
      if let dialect = ofBlock(element, bytes: bytes, nodes: nodes) { return dialect }
    }
    return nil
  }

  private static func ofBlock(
    _ block: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) -> Dialect? {
    var type = WireName.unknown
    for (key, value) in nodes.members(of: block) where WireName(nodes[key], in: bytes) == .type {
      type = WireName(nodes[value], in: bytes)
    }
    return switch type {
    case .toolUse, .toolResult, .thinking, .redactedThinking, .serverToolUse, .image, .document:
      .anthropic
    case .imageURL, .inputAudio, .file, .refusal: .openAIChat
    case .inputText, .outputText: .openAIResponses
    // file_url, document_url, …: parts of hosts that copy Chat Completions.
    default: isURLPart(block, bytes: bytes, nodes: nodes) ? .openAIChat : nil
    }
  }

  private static func isURLPart(_ block: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) -> Bool {
    guard let type = nodes.value(of: block, key: [UInt8]("type".utf8), in: bytes), nodes[type].isString else {
      return false
    }
    return JSONString.decode(nodes[type], in: bytes).suffix(4).elementsEqual("_url".utf8)
  }

  private static func ofModel(_ name: String) -> Dialect? {
    let name = name.lowercased()
    if name.contains("claude") { return .anthropic }
    let starts = ["gpt", "o1", "o3", "o4", "chatgpt", "openai/", "ft:gpt"]
    return starts.contains(where: name.hasPrefix) ? .openAIChat : nil
  }
}
