internal import HistoryJSON

/// Reads one message of a dialect into a sink.
struct MessageReader {
  typealias Nodes = ContiguousArray<JSONNode>

  let family: Dialect.Family
  let names = WireNameTable.shared

  /// Who speaks where a message has no role: a line of a session may say it beside the message.
  let speaker: Outline.RoleCode?

  init(_ dialect: Dialect, speaker: Outline.RoleCode? = nil) {
    family = dialect.family
    self.speaker = speaker
  }

  func read<Sink: HistorySink>(_ node: Int, bytes: RawSpan, nodes: Nodes, into sink: inout Sink) {
    var message = WireMessage(node: node)
    guard nodes[node].kind == .object else {
      message.isObject = false
      sink.begin(&message, bytes: bytes, nodes: nodes)
      sink.add(WireBlock(kind: .malformed, node: node), bytes: bytes, nodes: nodes)
      sink.end(bytes: bytes, nodes: nodes)
      return
    }
    switch family {
    case .openAIResponses: return readResponsesItem(node, bytes: bytes, nodes: nodes, into: &sink)
    case .gemini: return readGemini(node, bytes: bytes, nodes: nodes, into: &sink)
    case .anthropic, .bedrock, .openAIChat: break
    }
    var key = node + 1
    let end = Int(nodes[node].next)
    while key < end {
      let value = key + 1
      switch names.name(of: nodes[key], in: bytes) {
      case .role: set(&message.role, value, &message.hasDuplicateKey)
      case .content: set(&message.content, value, &message.hasDuplicateKey)
      case .toolCalls: set(&message.toolCalls, value, &message.hasDuplicateKey)
      case .toolCallID: set(&message.toolCallID, value, &message.hasDuplicateKey)
      case .name: set(&message.name, value, &message.hasDuplicateKey)
      case .refusal: set(&message.refusal, value, &message.hasDuplicateKey)
      case .reasoningContent: set(&message.reasoning, value, &message.hasDuplicateKey)
      case .reasoning: set(&message.plainReasoning, value, &message.hasDuplicateKey)
      case .functionCall, .audio:
        if nodes[value].kind != .null { message.hasOtherPayload = true }
      case .id:
        message.answerID = value
        message.hasForeignKey = true
      case .model:
        message.model = value
        message.hasForeignKey = true
      default: message.hasForeignKey = true
      }
      key = Int(nodes[value].next)
    }
    if message.role >= 0 { message.roleName = names.name(of: nodes[message.role], in: bytes) }
    if message.role < 0 { message.speaker = speaker }
    sink.begin(&message, bytes: bytes, nodes: nodes)
    switch family {
    case .anthropic: readAnthropic(message, bytes: bytes, nodes: nodes, into: &sink)
    case .openAIChat: readOpenAIChat(&message, bytes: bytes, nodes: nodes, into: &sink)
    case .bedrock: readBedrock(message, bytes: bytes, nodes: nodes, into: &sink)
    case .openAIResponses, .gemini: break
    }
    sink.end(bytes: bytes, nodes: nodes)
  }

  /// Duplicate keys: the last counts.
  func set(_ slot: inout Int, _ value: Int, _ duplicate: inout Bool) {
    if slot >= 0 { duplicate = true }
    slot = value
  }
}
