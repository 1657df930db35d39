/// The Messages API, from `rules/anthropic.md`, section 1.
extension NaiveChecker {
  func anthropicFault(in root: JSONTree) -> String? {
    let messages = Self.messages(of: root)
    if messages.isEmpty { return "no messages" }
    for (index, message) in messages.enumerated() {
      let isLast = index == messages.count - 1
      let fault = message.isObject ? anthropicFault(of: message, isLast: isLast) : "no object"
      if let fault { return "messages[\(index)]: \(fault)" }
    }
    return anthropicToolFault(in: root) ?? anthropicSystemFault(messages) ?? anthropicOrderFault(messages)
  }

  /// Known to refuse a last message of the assistant.
  private var refusesPrefill: Bool {
    isModel("opus-4-6", "sonnet-4-6", "opus-4-7", "opus-5", "sonnet-5", "fable", "mythos")
  }

  /// Known to go on from a last message of the assistant.
  private var takesPrefill: Bool { isModel("opus-4-5", "sonnet-4-5", "haiku-4-5", "claude-3") }

  /// Where messages of the system are taken they are never first, follow a user, and precede an assistant or the end.
  private func anthropicSystemFault(_ messages: [JSONTree]) -> String? {
    guard isModel("opus-4-8", "opus-5", "sonnet-5-5", "haiku-5-5", "fable-5", "mythos-5") else { return nil }
    for (index, message) in messages.enumerated() where Self.has(message, "system") {
      let before = index > 0 ? messages[index - 1] : .null
      let last = before["content"]?.elements.last?["type"]?.text ?? []
      let isServerResult = last.suffix(12).elementsEqual("_tool_result".utf8)
      if index == 0 { return "a message of the system that is first" }
      if !Self.has(before, "user"), !Self.has(before, "system"), !isServerResult {
        return "messages[\(index)]: a message of the system behind an answer"
      }
      if index + 1 < messages.count, Self.has(messages[index + 1], "user") {
        return "messages[\(index)]: a message of the system before the user's"
      }
    }
    return nil
  }

  private func anthropicToolFault(in root: JSONTree) -> String? {
    var seen: Set<[UInt8]> = []
    for tool in root["tools"]?.elements ?? [] {
      guard let name = tool["name"]?.text else { continue }
      let type = tool["type"] ?? .null
      let isCustom = type.isNull || type.says("custom")
      if isCustom, !Self.isName(name, upTo: 128) { return "a tool name that is not taken" }
      if !seen.insert(name).inserted { return "two tools of one name" }
    }
    return nil
  }

  private func anthropicFault(of message: JSONTree, isLast: Bool) -> String? {
    guard let role = message["role"] else { return "no role" }
    let (isUser, isAssistant) = (role.says("user"), role.says("assistant"))
    // Mid-conversation system messages are known to be refused up to Opus 4.7 and 4.5; else it depends.
    if role.says("system"), !takesPrefill, !isModel("opus-4-6", "opus-4-7") { return nil }
    guard isUser || isAssistant else { return "a role that is not known" }
    guard let content = message["content"] else { return "no content" }
    if let text = content.text {
      if text.isEmpty { return isAssistant && !isLast ? "an empty answer" : nil }
      return WireText.isBlank(text) ? "a blank message" : nil
    }
    guard content.isArray else { return "a content of the wrong type" }
    if content.elements.isEmpty { return isAssistant && !isLast ? "an empty answer" : nil }
    for block in content.elements {
      if let fault = anthropicFault(of: block, isUser: isUser) { return fault }
    }
    let isBlank = content.elements.allSatisfy { block in
      (block["type"]?.says("text") ?? false) && WireText.isBlank(block["text"]?.text ?? [])
    }
    return isBlank ? "a blank message" : nil
  }

  private func anthropicFault(of block: JSONTree, isUser: Bool) -> String? {
    guard block.isObject, let type = block["type"], type.text != nil else { return "no block" }
    if type.says("text") {
      guard let text = block["text"]?.text else { return "a text without text" }
      return text.isEmpty ? "an empty text" : nil
    }
    if type.says("tool_use") {
      if isUser { return "a tool call of the user" }
      guard let id = block["id"]?.text, !id.isEmpty, Self.isPlain(id) else { return "a bad id" }
      guard let name = block["name"]?.text, (1...200).contains(name.count) else {
        return "a bad name"
      }
      return block["input"]?.isObject ?? false ? nil : "an input that is no object"
    }
    guard type.says("tool_result") else { return nil }
    if !isUser { return "a tool result of the assistant" }
    guard block["tool_use_id"]?.text != nil else { return "a result without an id" }
    let content = block["content"]
    if let content, !content.isArray, content.text == nil { return "a result of the wrong type" }
    // What a call or a result inside of a result must have is told nowhere.
    for inner in content?.elements ?? []
    where !["tool_use", "tool_result"].contains(where: { inner["type"]?.says($0) ?? false }) {
      if let fault = anthropicFault(of: inner, isUser: true) { return "in a result: " + fault }
    }
    let saysNothing = content?.text?.isEmpty ?? content?.elements.isEmpty ?? true
    return block["is_error"] == .true && saysNothing ? "an empty error" : nil
  }

  /// Runs of one speaker are one turn; each call is answered at the very front of the next user turn.
  private func anthropicOrderFault(_ messages: [JSONTree]) -> String? {
    var waiting: [[UInt8]] = []
    // Whether something else than a result was said since the last answer.
    var isOver = true
    var wasAssistant = false
    var saidSomething = true
    for (index, message) in messages.enumerated() {
      let isAssistant = message["role"]?.says("assistant") ?? false
      if isAssistant != wasAssistant || index == 0 {
        if isAssistant, !waiting.isEmpty { return "messages[\(index)]: a call without its result" }
        if index > 0, !wasAssistant, !saidSomething { return "an empty user turn" }
        isOver = false
        saidSomething = false
      }
      wasAssistant = isAssistant
      var blocks = message["content"]?.elements ?? []
      if let text = message["content"]?.text, !text.isEmpty { blocks = [message] }
      saidSomething = saidSomething || !blocks.isEmpty
      for block in blocks {
        if isAssistant {
          guard block["type"]?.says("tool_use") ?? false, let id = block["id"]?.text else {
            continue
          }
          if waiting.contains(id) { return "messages[\(index)]: two calls of one id" }
          waiting.append(id)
        } else if block["type"]?.says("tool_result") ?? false {
          guard let place = waiting.firstIndex(of: block["tool_use_id"]?.text ?? []) else {
            return "messages[\(index)]: a result without a waiting call"
          }
          if isOver { return "messages[\(index)]: a result behind something else" }
          waiting.remove(at: place)
        } else {
          isOver = true
        }
      }
    }
    if !waiting.isEmpty { return "a call without its result at the end" }
    if !wasAssistant, !saidSomething { return "an empty user turn" }
    return anthropicEndFault(messages)
  }

  private func anthropicEndFault(_ messages: [JSONTree]) -> String? {
    guard let last = messages.last, last["role"]?.says("assistant") ?? false else { return nil }
    let block = last["content"]?.elements.last
    let type = block?["type"]?.text.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let isPaused = type == "server_tool_use" || type == "mcp_tool_use" || type.hasSuffix("_tool_result")
    if refusesPrefill, !isPaused { return "the last message is the assistant's" }
    guard takesPrefill else { return nil }
    guard let text = last["content"]?.text ?? (type == "text" ? block?["text"]?.text : nil) else {
      return nil
    }
    let before = last["content"]?.elements.dropLast().last?["type"]
    // Behind thinking a blank is taken for what it is, since a message must not end with thinking.
    if WireText.isBlank(text), before?.says("thinking") ?? false || before?.says("redacted_thinking") ?? false {
      return nil
    }
    return WireText.endsInSpace(text) ? "the last answer ends in white space" : nil
  }
}
