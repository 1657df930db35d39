internal import HistoryJSON

extension HistoryWriter {
  func geminiMembers(of message: Message) -> MemberList {
    var members = MemberList()
    members.add("role", message.role == .other("") ? nil : JSONString.encode(Self.geminiRole(of: message)))
    members.add("parts", list(message.blocks, form: message.form))
    members.add(message.extra)
    return members
  }

  /// Whether a content of the role `function` or `tool` has no response any more: of others Gemini refuses the role.
  func losesItsRole(_ message: Message, readAs old: Message) -> Bool {
    dialect.family == .gemini && old.role == .user && old.blocks.contains { $0.toolResult != nil }
      && !message.blocks.contains { $0.toolResult != nil }
  }

  private static func geminiRole(of message: Message) -> String {
    switch message.role {
    case .assistant: "model"
    case .user: "user"
    // Made by hand: the results of tools are the user's.
    case .tool, .function: message.origin == nil ? "user" : message.role.name
    case .system, .developer, .other: message.role.name
    }
  }

  func geminiMembers(of block: Block) -> MemberList {
    var members = MemberList()
    let old = original(of: block)
    switch block.content {
    case .text(let text), .refusal(let text): members.add("text", text.token)
    case .thinking(let thinking):
      members.add("text", thinking.text?.token)
      members.add("thought", [UInt8]("true".utf8))
    case .toolCall(let call):
      let key = key("functionCall", "function_call", of: block)
      members.add(
        key, nested(key, of: block, geminiCall(call), from: old?.toolCall.map(geminiCall) ?? MemberList()))
    case .toolResult(let result):
      let key = key("functionResponse", "function_response", of: block)
      let before = old?.toolResult.map(geminiResult) ?? MemberList()
      members.add(key, nested(key, of: block, geminiResult(result), from: before))
    // These are carried as they stand, in the members that have no field.
    case .serverToolCall, .serverToolResult, .media, .other, .malformed: break
    }
    members.add(block.extra)
    return members
  }

  /// The spelling that the block was read with.
  private func key(_ camel: String, _ snake: String, of block: Block) -> String {
    block.origin.flatMap { $0.source.member(snake, of: $0.node) } == nil ? camel : snake
  }

  private func geminiCall(_ call: ToolCall) -> MemberList {
    var members = MemberList()
    members.add("name", call.name.token)
    members.add("args", call.input?.bytes)
    return members
  }

  /// The response must be an object; a text goes into one.
  private func geminiResult(_ result: ToolResult) -> MemberList {
    var members = MemberList()
    members.add("name", result.callID.token)
    if let only = result.content.first, result.content.count == 1, case .malformed(let json) = only.content {
      members.add("response", json.bytes)
    } else if !result.content.isEmpty {
      // As a string, half of a surrogate pair would look as if it were replaced already.
      let only = result.content.count == 1 ? result.content[0].text : nil
      let text = only ?? MessageText(result.plainText)
      let key = [UInt8]((result.isError ? "error" : "output").utf8)
      members.add("response", JSONWriter.object([(key: key, value: text.token)]))
    }
    return members
  }
}
