/// Strict chat templates, from `rules/others.md`, section 6.
extension NaiveChecker {
  func templateFault(in root: JSONTree) -> String? {
    if let fault = chatFault(in: root) { return fault }
    let messages = Self.messages(of: root)
    switch variant {
    case "alternate":
      return systemFault(messages) ?? neighbourFault(messages)
    case "alternate-system":
      return systemFault(messages) ?? shortIDFault(messages) ?? turnFault(messages, where: Self.isPlainTurn)
    case "devstral": return systemFault(messages) ?? turnFault(messages, where: Self.isPlainTurn)
    case "gemma2":
      if messages.contains(where: Self.isSystem) { return "a message of the system" }
      return neighbourFault(messages)
    case "qwen35":
      return systemFault(messages)
        ?? (messages.contains { Self.has($0, "user") } ? nil : "no message of the user")
    default: return shapeFault(messages)
    }
  }

  /// One message of the system at most, and it is the first.
  private func systemFault(_ messages: [JSONTree]) -> String? {
    messages.dropFirst().contains(where: Self.isSystem) ? "a message of the system that is not the first" : nil
  }

  /// Tool messages, and answers with calls, do not count in the alternation.
  private static func isPlainTurn(_ message: JSONTree) -> Bool { !has(message, "tool") && !hasCalls(message) }

  /// The user first, then assistant and user in turns.
  private func turnFault(_ messages: [JSONTree], where counts: (JSONTree) -> Bool) -> String? {
    let speaking = Self.speaking(messages).filter(counts)
    for (index, message) in speaking.enumerated() where Self.has(message, "user") != (index % 2 == 0) {
      return index == 0 ? "the first message is not the user's" : "two messages in a row of one role"
    }
    return nil
  }

  /// The user first, and no two neighbours of one role; what these templates make of tool messages is not known.
  private func neighbourFault(_ messages: [JSONTree]) -> String? {
    let speaking = Self.speaking(messages)
    if Self.has(speaking.first, "assistant") { return "the first message is not the user's" }
    return alternationFault(Array(speaking))
  }

  private func shortIDFault(_ messages: [JSONTree]) -> String? {
    let ids = messages.flatMap(Self.calls).compactMap { $0["id"]?.text }
    return ids.contains { $0.count < 9 } ? "a short id" : nil
  }

  /// What every template takes: `S? U ((C R)* A U)* ((C R)* A?)?`, where a call may have several results.
  private func shapeFault(_ messages: [JSONTree]) -> String? {
    if let fault = systemFault(messages) { return fault }
    var before = ""
    for message in Self.speaking(messages) {
      let next: [String: [String]] = [
        "": ["user"], "user": ["call", "assistant"], "call": ["tool"], "tool": ["tool", "call", "assistant"],
        "assistant": ["user"],
        // The rules do not tell what templates make of the old role of outputs.
        "function": ["user", "call", "tool", "assistant"],
      ]
      let roles = ["user", "tool", "assistant", "function"]
      var role = roles.first { Self.has(message, $0) } ?? ""
      if role == "assistant", Self.hasCalls(message) { role = "call" }
      guard role == "function" || next[before]?.contains(role) ?? false else {
        return "\(role.isEmpty ? "another role" : role) behind \(before.isEmpty ? "the start" : before)"
      }
      before = role
    }
    if before.isEmpty { return "no message of the user" }
    return before == "call" ? "a call without its result at the end" : nil
  }
}
