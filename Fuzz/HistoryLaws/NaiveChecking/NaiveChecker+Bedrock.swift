/// Amazon Bedrock Converse, from `rules/anthropic.md`, section 3.
extension NaiveChecker {
  func bedrockFault(in root: JSONTree) -> String? {
    let messages = Self.messages(of: root)
    if messages.isEmpty { return "no messages" }
    for (index, message) in messages.enumerated() {
      if let fault = bedrockFault(of: message) { return "messages[\(index)]: \(fault)" }
    }
    let needsUser = isModel("nova", "llama", "mistral", "cohere", "ai21", "jamba", "writer")
    if needsUser, !Self.has(messages[0], "user") { return "the first message is not the user's" }
    let refusesPrefill = isModel("opus-4-6", "sonnet-4-6", "opus-4-7", "opus-5", "sonnet-5")
    if refusesPrefill, Self.has(messages.last, "assistant") { return "the last message is the assistant's" }
    return toolConfigFault(in: root, messages) ?? bedrockPairFault(messages)
  }

  private func bedrockFault(of message: JSONTree) -> String? {
    guard message.isObject else { return "no object" }
    let isUser = Self.has(message, "user")
    guard isUser || Self.has(message, "assistant") else { return "a role that is not known" }
    guard let content = message["content"], content.isArray else { return "a content of the wrong type" }
    let blocks = content.elements
    if blocks.isEmpty { return "an empty message" }
    for block in blocks {
      if !block.isObject || block == .object([]) { return "an empty block" }
      if block["text"]?.text == [] { return "an empty text" }
      if let call = block["toolUse"] {
        if isUser { return "a tool call of the user" }
        if let fault = bedrockFault(ofCall: call) { return fault }
      }
      if let result = block["toolResult"] {
        if !isUser { return "a tool result of the assistant" }
        if let fault = bedrockFault(ofResult: result) { return fault }
      }
    }
    func has(_ names: String...) -> Bool { blocks.contains { block in names.contains { block[$0] != nil } } }
    if has("document"), isUser, !has("text") { return "a document without a text" }
    if isModel("mistral"), has("text"), has("toolUse") { return "a text beside a call" }
    if isModel("llama", "mistral", "writer"), has("toolResult"),
      blocks.contains(where: { $0["toolResult"] == nil && $0["cachePoint"] == nil })
    {
      return "something beside a result"
    }
    return nil
  }

  private func bedrockFault(ofCall call: JSONTree) -> String? {
    guard let id = call["toolUseId"]?.text, isBedrockID(id) else { return "a bad id" }
    guard let name = call["name"]?.text, Self.isName(name, upTo: 64) else { return "a bad name" }
    return nil
  }

  private func bedrockFault(ofResult result: JSONTree) -> String? {
    guard let id = result["toolUseId"]?.text, isBedrockID(id) else { return "a bad id" }
    if result["status"]?.says("error") ?? false, result["content"]?.elements.isEmpty ?? true {
      return "an empty error"
    }
    return isModel("writer", "palmyra") && result["status"] != nil ? "a status that is refused" : nil
  }

  private func isBedrockID(_ id: [UInt8]) -> Bool {
    (1...64).contains(id.count) && Self.isPlain(id.filter { $0 != 0x2E && $0 != 0x3A })
  }

  private func toolConfigFault(in root: JSONTree, _ messages: [JSONTree]) -> String? {
    for tool in root["toolConfig"]?["tools"]?.elements ?? [] {
      guard let name = tool["toolSpec"]?["name"]?.text else { continue }
      if !Self.isName(name, upTo: 64) { return "a tool name that is not taken" }
    }
    let hasTools = messages.flatMap { $0["content"]?.elements ?? [] }
      .contains { $0["toolUse"] != nil || $0["toolResult"] != nil }
    return hasTools && root["toolConfig"] == nil && !root.isArray ? "calls without declared tools" : nil
  }

  /// Messages of one speaker in a row are one turn; its calls are answered in the next.
  private func bedrockPairFault(_ messages: [JSONTree]) -> String? {
    var waiting: [[UInt8]] = []
    var wasAssistant = false
    // Whether something else than a result was said in this turn.
    var isOver = false
    for (index, message) in messages.enumerated() {
      let isAssistant = Self.has(message, "assistant")
      if isAssistant, !wasAssistant, !waiting.isEmpty { return "messages[\(index)]: a call without its result" }
      if isAssistant != wasAssistant { isOver = false }
      wasAssistant = isAssistant
      for block in message["content"]?.elements ?? [] {
        if let id = block["toolUse"]?["toolUseId"]?.text {
          if waiting.contains(id) { return "messages[\(index)]: two calls of one id" }
          waiting.append(id)
        } else if let result = block["toolResult"] {
          guard let place = waiting.firstIndex(of: result["toolUseId"]?.text ?? []) else {
            return "messages[\(index)]: a result without a waiting call"
          }
          waiting.remove(at: place)
          // Claude's own rule, which Converse passes on; of other models nothing is known.
          if isOver, isModel("claude") { return "messages[\(index)]: a result behind something else" }
        } else if !isAssistant {
          isOver = true
        }
      }
    }
    return waiting.isEmpty ? nil : "a call without its result at the end"
  }
}
