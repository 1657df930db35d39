package import ConversationHistory

/// Says whether a provider would refuse a body; deliberately simple, and written from the rules alone.
///
/// It knows roles, empty contents, ids and names, pairs and the end. It shares no code with the library but the reading
/// of JSON, and gives only the first fault.
package struct NaiveChecker: Sendable {
  let isAnthropic: Bool
  let model: String?
  /// Whether the rules of the dialect are written down here.
  let isCovered: Bool

  /// Makes a checker for the Messages API, or for Chat Completions.
  package init(_ dialect: Dialect, _ model: String?) {
    isAnthropic = dialect == .anthropic
    self.model = model
    isCovered = isAnthropic || dialect.id.hasPrefix("openai-chat")
  }

  /// Known to refuse a last message of the assistant.
  var refusesPrefill: Bool {
    ["opus-4-6", "sonnet-4-6", "opus-4-7", "opus-5", "sonnet-5", "fable", "mythos"]
      .contains { model?.contains($0) ?? false }
  }

  /// Known to go on from a last message of the assistant.
  var takesPrefill: Bool {
    ["opus-4-5", "sonnet-4-5", "haiku-4-5", "claude-3"].contains { model?.contains($0) ?? false }
  }

  /// What would be refused in a body; nil if nothing is known to be.
  package func firstFault(in body: [UInt8]) -> String? {
    JSONTree(body).map { firstFault(in: $0) } ?? "no JSON"
  }

  func firstFault(in root: JSONTree) -> String? {
    guard isCovered else { return nil }
    guard root.isArray || root.isObject else { return "no body" }
    let messages = WireEntry.messages(of: root)
    if messages.isEmpty { return "no messages" }
    for (index, message) in messages.enumerated() {
      let fault =
        message.isObject
        ? isAnthropic
          ? anthropicFault(of: message, isLast: index == messages.count - 1)
          : openAIFault(of: message)
        : "no object"
      if let fault { return "messages[\(index)]: \(fault)" }
    }
    return toolFault(in: root) ?? surrogateFault(in: root)
      ?? (isAnthropic ? anthropicOrderFault(messages) : openAIOrderFault(messages))
  }

  static func isPlain(_ text: [UInt8]) -> Bool {
    text.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == 0x5F || byte == 0x2D
    }
  }

  private func toolFault(in root: JSONTree) -> String? {
    var seen: Set<[UInt8]> = []
    for tool in root["tools"]?.elements ?? [] {
      let type = tool["type"]
      let isOwn = isAnthropic && type != nil && type?.says("custom") == false && type?.isNull == false
      let holder = isAnthropic ? tool : tool["function"] ?? .null
      guard let name = holder["name"]?.text else { continue }
      if !isOwn, name.isEmpty || name.count > (isAnthropic ? 128 : 64) || !Self.isPlain(name) {
        return "a tool name that is not taken"
      }
      if isAnthropic, !seen.insert(name).inserted { return "two tools of one name" }
    }
    return nil
  }

  private func surrogateFault(in tree: JSONTree) -> String? {
    switch tree {
    case .literal: return nil
    case .string(let token):
      let text = WireText.decoded(token)
      return WireText.readable(text) == text ? nil : "half of a surrogate pair"
    case .array(let elements): return elements.lazy.compactMap(surrogateFault).first
    case .object(let members):
      return members.lazy.compactMap {
        surrogateFault(in: .string($0.key)) ?? surrogateFault(in: $0.value)
      }.first
    }
  }
}
