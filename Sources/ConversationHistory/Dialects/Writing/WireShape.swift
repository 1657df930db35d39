internal import HistoryJSON

/// Gives messages that were made by hand the shape of a wire, so that one history can be written for any dialect.
///
/// Chat Completions and Responses want results and calls as messages and items of their own, the Messages API and
/// Converse want them as the user's blocks, and Gemini pairs them by the names of the tools. What was read from a wire
/// has its shape already. Messages are asked for in their order; linear.
struct WireShape {
  private let dialect: Dialect
  private let reasoning: Requirements.ReasoningField
  /// The tool that a call by hand names, by the call's id: Gemini has no ids.
  private var called: [MessageText: MessageText] = [:]

  init(_ dialect: Dialect) {
    self.dialect = dialect
    reasoning = Requirements(dialect: dialect, model: nil).reasoning
  }

  /// The messages that a message is written as; nil if it has the shape of the wire.
  mutating func parts(of message: Message) -> [Message]? {
    guard message.origin == nil else { return nil }
    let parts: [Message]
    switch dialect.family {
    case .anthropic, .bedrock: parts = [message.bySpeaker]
    case .gemini: parts = [named(message.bySpeaker)]
    case .openAIChat: parts = chatMessages(message)
    case .openAIResponses: parts = items(message)
    }
    return parts == [message] ? nil : parts
  }

  private mutating func named(_ message: Message) -> Message {
    var message = message
    for (index, block) in message.blocks.enumerated() where block.origin == nil {
      switch block.content {
      case .toolCall(var call):
        called[call.id] = call.name
        call.id = call.name
        message.blocks[index].content = .toolCall(call)
      case .toolResult(var result):
        result.callID = called[result.callID] ?? result.callID
        message.blocks[index].content = .toolResult(result)
      default: continue
      }
    }
    return message
  }

  /// Results are messages of their own: before what the user says, behind what the assistant says.
  private func chatMessages(_ message: Message) -> [Message] {
    let results = message.blocks.filter { $0.toolResult != nil }
    let isResult = message.role == .tool && message.blocks.count == 1
    let hasThinking = message.blocks.contains(where: \.isThinking)
    guard !isResult, !results.isEmpty || hasThinking else { return [message] }
    var rest = message.speakingForItself
    rest.blocks.removeAll { $0.toolResult != nil || $0.isThinking }
    if hasThinking { addReasoning(of: message, to: &rest) }
    let tools = results.map { Message(.tool, [$0]) }
    guard !rest.blocks.isEmpty else { return tools }
    return rest.role == .assistant ? [rest] + tools : tools + [rest]
  }

  /// Only hosts that ask for reasoning have a place for it.
  private func addReasoning(of message: Message, to rest: inout Message) {
    guard reasoning == .required || reasoning == .requiredWithCalls else { return }
    let field: MessageText = "reasoning_content"
    let texts = message.blocks.compactMap { $0.thinking?.text?.utf8 }.filter { !$0.isEmpty }
    guard !texts.isEmpty, !rest.extra.contains(where: { $0.name == field }) else { return }
    let text = MessageText(utf8: Array(texts.joined(separator: [0x0A, 0x0A])))
    rest.extra.append(Member(field, JSONText(written: text.token)))
  }

  /// Calls, results and thinking are items of their own; what stands between them is a message.
  private func items(_ message: Message) -> [Message] {
    var items: [Message] = []
    var isOpen = false
    for block in message.blocks {
      let own: Message? =
        switch block.content {
        case .toolCall: item(.assistant, block, of: message)
        case .toolResult: item(.tool, block, of: message)
        case .thinking(let thinking): Self.reasoningItem(thinking)
        default: nil
        }
      if let own {
        items.append(own)
        isOpen = false
      } else if isOpen {
        items[items.count - 1].blocks.append(block)
      } else {
        var spoken = message.speakingForItself
        spoken.blocks = [block]
        items.append(spoken)
        isOpen = true
      }
    }
    return message.blocks.isEmpty ? [message] : items
  }

  /// The members of a message that is one item are the item's: they say its type.
  private func item(_ role: Role, _ block: Block, of message: Message) -> Message {
    Message(role, [block], extra: message.blocks.count == 1 ? message.extra : [])
  }

  private static func reasoningItem(_ thinking: Thinking) -> Message {
    let text = thinking.isRedacted ? nil : thinking.text
    let summary = text.map { JSONText([["type": "summary_text", "text": JSONText(written: $0.token)]]) }
    var extra = [Member("type", "reasoning"), Member("summary", summary ?? [])]
    if let seal = thinking.signature { extra.append(Member("encrypted_content", JSONText(written: seal.token))) }
    return Message(.assistant, [Block(.other(type: "reasoning"))], extra: extra)
  }
}

extension Message {
  /// The message as the user's, if a tool speaks: these wires know two speakers.
  fileprivate var bySpeaker: Message { role == .tool || role == .function ? speakingForItself : self }

  /// The message as that of a speaker who may say texts.
  fileprivate var speakingForItself: Message {
    guard role == .tool || role == .function else { return self }
    var message = self
    message.role = .user
    return message
  }
}
