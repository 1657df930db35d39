extension NaiveChecker {
  func openAIFault(of message: JSONTree) -> String? {
    guard let role = message["role"] else { return "no role" }
    let isAssistant = role.says("assistant")
    guard
      isAssistant || ["user", "system", "developer", "tool", "function"].contains(where: role.says)
    else { return "a role that is not known" }
    let content = message["content"] ?? .null
    if isAssistant {
      if let calls = message["tool_calls"], calls.isArray, calls.elements.isEmpty {
        return "an empty list of calls"
      }
      if let calls = message["tool_calls"], !calls.isArray, !calls.isNull {
        return "calls that are no list"
      }
      let calls = message["tool_calls"]?.elements ?? []
      for call in calls {
        if let fault = openAIFault(ofCall: call) { return fault }
      }
      let speaksElsewhere = ["function_call", "refusal", "audio"].contains {
        message[$0].map { !$0.isNull } ?? false
      }
      if content.isNull { return calls.isEmpty && !speaksElsewhere ? "no content" : nil }
    } else if content.isNull {
      return "no content"
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

  private func openAIFault(ofCall call: JSONTree) -> String? {
    guard let id = call["id"]?.text, (1...64).contains(id.count) else { return "a bad id" }
    if let custom = call["custom"] {
      return custom["name"]?.text == nil ? "a bad name" : nil
    }
    guard let name = call["function"]?["name"]?.text, (1...64).contains(name.count),
      Self.isPlain(name)
    else { return "a bad name" }
    return call["function"]?["arguments"]?.text == nil ? "arguments that are no string" : nil
  }

  /// Behind a message with calls stand its results, one each, before anything else.
  func openAIOrderFault(_ messages: [JSONTree]) -> String? {
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
