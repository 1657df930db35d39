/// The validator of mistral-common, from `rules/others.md`, section 4.
extension NaiveChecker {
  func mistralFault(in root: JSONTree) -> String? {
    let messages = Self.messages(of: root)
    if messages.isEmpty { return "no messages" }
    for (index, message) in messages.enumerated() {
      let isLast = index == messages.count - 1
      if let fault = mistralFault(of: message, isLast: isLast) { return "messages[\(index)]: \(fault)" }
    }
    return chatToolFault(in: root) ?? mistralOrderFault(messages) ?? mistralCountFault(messages)
  }

  private func mistralFault(of message: JSONTree, isLast: Bool) -> String? {
    if let fault = chatFault(of: message) { return fault }
    let roles = ["system", "user", "assistant", "tool"]
    guard roles.contains(where: { Self.has(message, $0) }) else { return "a role that is not known" }
    let known = ["role", "content", "name", "tool_calls", "tool_call_id", "prefix"]
    if message.without(known) != .object([]) { return "a member that is not known" }
    if message["prefix"] == .true, !isLast { return "a prefix that is not last" }
    let ids = Self.calls(of: message).map { $0["id"] } + [message["tool_call_id"]]
    for case let id? in ids.map({ $0?.text }) where variant != "common-1.12.0" {
      if id.count != 9 || !Self.isPlain(id) || id.contains(0x5F) || id.contains(0x2D) { return "a bad id" }
    }
    if Self.has(message, "assistant"), !Self.hasCalls(message), Self.saysNothing(message["content"]) {
      return "an empty answer"
    }
    if Self.has(message, "tool"), let name = message["name"]?.text, !Self.isName(name, upTo: 64) {
      return "a bad name"
    }
    return nil
  }

  static func saysNothing(_ content: JSONTree?) -> Bool {
    content?.text?.isEmpty ?? content?.elements.isEmpty ?? true
  }

  private func mistralOrderFault(_ messages: [JSONTree]) -> String? {
    let next = [
      "system": ["user", "assistant", "system"], "user": ["user", "assistant", "system"],
      "assistant": ["assistant", "user", "tool"],
      // A user behind a tool is taken by some models, so that it is no fault.
      "tool": ["tool", "assistant", "user"],
    ]
    for (index, pair) in zip(messages, messages.dropFirst()).enumerated() {
      for (role, followers) in next where Self.has(pair.0, role) {
        if !followers.contains(where: { Self.has(pair.1, $0) }) { return "messages[\(index + 1)]: a role out of order" }
      }
    }
    if messages.count == 1, !Self.has(messages[0], "user"), !Self.has(messages[0], "system") {
      return "a single message that is neither the user's nor the system's"
    }
    guard let last = messages.last else { return nil }
    if Self.has(last, "system") { return messages.count > 1 ? "the last message is the system's" : nil }
    if Self.has(last, "assistant"), last["prefix"] != .true { return "the last message is the assistant's" }
    return nil
  }

  /// The calls of an answer, and the tool messages before the next answer or the end, are the same.
  private func mistralCountFault(_ messages: [JSONTree]) -> String? {
    var waiting: [[UInt8]] = []
    for message in messages {
      if Self.has(message, "tool") {
        guard let place = waiting.firstIndex(of: message["tool_call_id"]?.text ?? []) else {
          return "a result without a waiting call"
        }
        waiting.remove(at: place)
      } else if Self.has(message, "assistant") {
        if !waiting.isEmpty { return "a call without its result" }
        waiting = (message["tool_calls"]?.elements ?? []).compactMap { $0["id"]?.text }
        if Set(waiting).count < waiting.count { return "two calls of one id" }
      }
    }
    return waiting.isEmpty ? nil : "a call without its result at the end"
  }
}
