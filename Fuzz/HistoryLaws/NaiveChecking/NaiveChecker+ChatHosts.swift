/// What hosts in the form of Chat Completions refuse besides, from `rules/others.md`, sections 5 and 7.
extension NaiveChecker {
  func hostFault(in root: JSONTree) -> String? {
    let messages = Self.messages(of: root)
    switch variant {
    case "cerebras": return foreignFault(messages, reasoning: ["reasoning_content"])
    case "groq": return foreignFault(messages, reasoning: ["reasoning_content", "reasoning"])
    case "dashscope":
      return messages.contains { Self.has($0, "developer") } ? "the role developer" : nil
    case "deepseek-reasoner":
      return alternationFault(messages) ?? deepSeekContentFault(messages)
        ?? (Self.has(Self.speaking(messages).first, "user") ? nil : "the first message is not the user's")
        ?? (Self.has(messages.last, "assistant") && messages.last?["prefix"] != .true
          ? "the last message is the assistant's" : nil)
    case "deepseek-thinking":
      return deepSeekContentFault(messages) ?? reasoningFault(messages) { $0["reasoning_content"] == nil }
    case "llamacpp":
      let isTwice = messages.count > 1 && messages.suffix(2).allSatisfy { Self.has($0, "assistant") }
      return isTwice ? "two assistants at the end" : nil
    case "minimax": return miniMaxFault(messages)
    case "moonshot-thinking": return moonshotFault(messages)
    case "perplexity": return perplexityFault(messages)
    default: return nil
    }
  }

  static func has(_ message: JSONTree?, _ role: String) -> Bool { message?["role"]?.says(role) ?? false }

  static func isSystem(_ message: JSONTree) -> Bool { has(message, "system") || has(message, "developer") }

  /// The messages behind the leading ones of the system.
  static func speaking(_ messages: [JSONTree]) -> ArraySlice<JSONTree> { messages.drop(while: isSystem) }

  /// Only an answer calls: elsewhere the member is one that nobody reads.
  static func hasCalls(_ message: JSONTree) -> Bool { !calls(of: message).isEmpty }

  static func calls(of message: JSONTree) -> [JSONTree] {
    has(message, "assistant") ? message["tool_calls"]?.elements ?? [] : []
  }

  /// Two neighbours of the user, or two of the assistant.
  func alternationFault(_ messages: [JSONTree]) -> String? {
    for (first, second) in zip(messages, messages.dropFirst()) {
      for role in ["user", "assistant"] where Self.has(first, role) && Self.has(second, role) {
        return "two messages in a row of the \(role)"
      }
    }
    return nil
  }

  /// Members of a message that the host does not know.
  private func foreignFault(_ messages: [JSONTree], reasoning refused: [String]) -> String? {
    let known = [
      "role", "content", "name", "tool_calls", "tool_call_id", "function_call", "refusal", "audio", "reasoning",
      "reasoning_content", "reasoning_details",
    ]
    for message in messages {
      guard case .object(let members) = message else { continue }
      if Self.has(message, "assistant"), refused.contains(where: { message[$0].map { !$0.isNull } ?? false }) {
        return "reasoning that is refused"
      }
      if members.contains(where: { member in !known.contains { JSONTree.string(member.key).says($0) } }) {
        return "a member that is not known"
      }
    }
    return nil
  }

  /// Answers and results are strings; only beside calls may they be left out.
  private func deepSeekContentFault(_ messages: [JSONTree]) -> String? {
    for message in messages where Self.has(message, "assistant") || Self.has(message, "tool") {
      if message["content"]?.isArray ?? false { return "a list where a string is wanted" }
    }
    return nil
  }

  private func reasoningFault(_ messages: [JSONTree], isMissing: (JSONTree) -> Bool) -> String? {
    let isFault = messages.contains { Self.has($0, "assistant") && Self.hasCalls($0) && isMissing($0) }
    return isFault ? "calls without their reasoning" : nil
  }

  /// Ids are not used twice, and arguments are JSON.
  private func miniMaxFault(_ messages: [JSONTree]) -> String? {
    var seen: Set<[UInt8]> = []
    let answers = messages.filter { Self.has($0, "assistant") }
    for call in answers.flatMap({ $0["tool_calls"]?.elements ?? [] }) {
      if let id = call["id"]?.text, !seen.insert(id).inserted { return "an id of two rounds" }
      if let arguments = call["function"]?["arguments"]?.text, JSONTree(arguments) == nil {
        return "arguments that are no JSON"
      }
    }
    return nil
  }

  private func moonshotFault(_ messages: [JSONTree]) -> String? {
    func speaksElsewhere(_ message: JSONTree) -> Bool {
      ["function_call", "audio"].contains { message[$0].map { !$0.isNull } ?? false }
    }
    for message in messages
    where Self.has(message, "assistant") && !Self.hasCalls(message) && !speaksElsewhere(message) {
      let content = message["content"] ?? .null
      if content.isNull || content.text == [] || content.isArray && content.elements.isEmpty {
        return "an empty answer"
      }
    }
    return reasoningFault(messages) { message in
      let reasoning = message["reasoning_content"]
      return reasoning == nil || isModel("k2.6") && reasoning?.text == []
    }
  }

  /// Behind the leading messages of the system user and assistant take turns, and the user or a tool is last.
  private func perplexityFault(_ messages: [JSONTree]) -> String? {
    let speaking = Self.speaking(messages)
    if speaking.contains(where: Self.isSystem) { return "a message of the system that is not leading" }
    if !Self.has(speaking.first, "user") { return "the first message is not the user's" }
    if Self.has(speaking.last, "assistant") { return "the last message is the assistant's" }
    return alternationFault(Array(speaking))
  }
}
