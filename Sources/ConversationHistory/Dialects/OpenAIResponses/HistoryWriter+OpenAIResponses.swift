internal import HistoryJSON

extension HistoryWriter {
  /// One item: a call, an output, or a message. Reasoning and the provider's own items are carried as they stand.
  func responsesMembers(of message: Message) -> MemberList {
    var members = MemberList()
    if let call = message.blocks.first?.toolCall {
      if message.origin == nil { members.add("type", JSONString.encode("function_call")) }
      members.add("call_id", call.id.token)
      members.add("name", call.name.isEmpty ? nil : call.name.token)
      members.add(inputKey(of: message), call.input?.bytes)
    } else if let result = message.blocks.first?.toolResult {
      if message.origin == nil { members.add("type", JSONString.encode("function_call_output")) }
      members.add("call_id", result.callID.token)
      members.add("output", content(result.content, form: result.form, empty: [UInt8]("\"\"".utf8)))
    } else if message.origin == nil || hasRole(message) {
      members.add("role", JSONString.encode(message.role.name))
      members.add("content", content(message.blocks, form: message.form, empty: [UInt8]("\"\"".utf8)))
    }
    members.add(message.extra)
    return members
  }

  /// A function's arguments, a custom tool's input.
  private func inputKey(of message: Message) -> String {
    guard let origin = message.origin else { return "arguments" }
    return origin.source.member("arguments", of: origin.node) == nil
      && origin.source.member("input", of: origin.node) != nil ? "input" : "arguments"
  }

  private func hasRole(_ message: Message) -> Bool {
    message.origin.map { $0.source.member("role", of: $0.node) != nil } ?? false
  }

  func responsesMembers(of block: Block) -> MemberList {
    guard block.origin == nil, let text = block.text else { return openAIMembers(of: block) }
    var members = MemberList()
    members.add("type", JSONString.encode("input_text"))
    members.add("text", text.token)
    return members
  }
}
