/// Chat Completions, from `rules/others.md`, section 1.
extension NaiveChecker {
  func chatFault(in root: JSONTree) -> String? {
    let messages = Self.messages(of: root)
    if messages.isEmpty { return "no messages" }
    for (index, message) in messages.enumerated() {
      if let fault = chatFault(of: message) { return "messages[\(index)]: \(fault)" }
    }
    return chatToolFault(in: root) ?? chatOrderFault(messages)
  }

  func chatFault(of message: JSONTree) -> String? {
    guard message.isObject else { return "no object" }
    guard let role = message["role"] else { return "no role" }
    let isAssistant = role.says("assistant")
    guard isAssistant || ["user", "system", "developer", "tool", "function"].contains(where: role.says) else {
      return "a role that is not known"
    }
    let content = message["content"] ?? .null
    if isAssistant {
      if let fault = chatFault(ofCallsIn: message) { return fault }
      let calls = message["tool_calls"]?.elements ?? []
      let speaksElsewhere = ["function_call", "refusal", "audio"].contains {
        message[$0].map { !$0.isNull } ?? false
      }
      if content.isNull { return calls.isEmpty && !speaksElsewhere ? "no content" : nil }
    } else if content.isNull {
      // The old role of outputs says nothing with null.
      return role.says("function") ? nil : "no content"
    }
    if role.says("tool"), message["tool_call_id"]?.text == nil { return "no id of a call" }
    if content.text != nil { return nil }
    guard content.isArray else { return "a content of the wrong type" }
    if content.elements.isEmpty { return isAssistant ? nil : "an empty list as content" }
    for part in content.elements {
      guard part.isObject, let type = part["type"], type.text != nil else { return "no part" }
      if type.says("text"), part["text"]?.text == nil { return "a text without text" }
    }
    return nil
  }

  /// Templates and the newer validator of Mistral take ids of any length.
  private var maximumID: Int { family == "openai-chat" ? 64 : .max }

  private func chatFault(ofCallsIn message: JSONTree) -> String? {
    guard let calls = message["tool_calls"], !calls.isNull else { return nil }
    guard calls.isArray else { return "calls that are no list" }
    if calls.elements.isEmpty { return "an empty list of calls" }
    for call in calls.elements {
      guard let id = call["id"]?.text, (1...maximumID).contains(id.count) else { return "a bad id" }
      if let custom = call["custom"] {
        if custom["name"]?.text == nil { return "a bad name" }
        continue
      }
      guard let name = call["function"]?["name"]?.text, Self.isName(name, upTo: 64) else { return "a bad name" }
      if call["function"]?["arguments"]?.text == nil { return "arguments that are no string" }
    }
    return nil
  }

  func chatToolFault(in root: JSONTree) -> String? {
    let tools = root["tools"]?.elements ?? []
    if tools.count > 128 { return "too many tools" }
    for tool in tools {
      guard let name = tool["function"]?["name"]?.text else { continue }
      if !Self.isName(name, upTo: 64) { return "a tool name that is not taken" }
    }
    return nil
  }

  /// Behind a message with calls stand its results, one each, before anything else.
  private func chatOrderFault(_ messages: [JSONTree]) -> String? {
    var waiting: [[UInt8]] = []
    for (index, message) in messages.enumerated() {
      guard message["role"]?.says("tool") ?? false else {
        if !waiting.isEmpty { return "messages[\(index)]: a call before it has no result" }
        if message["role"]?.says("assistant") ?? false {
          waiting = (message["tool_calls"]?.elements ?? []).compactMap { $0["id"]?.text }
        }
        continue
      }
      guard let place = waiting.firstIndex(of: message["tool_call_id"]?.text ?? []) else {
        return "messages[\(index)]: a result without a waiting call"
      }
      waiting.remove(at: place)
    }
    return waiting.isEmpty ? nil : "a call without its result at the end"
  }
}
