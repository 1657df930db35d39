internal import HistoryJSON

extension HistoryWriter {
  /// One item: a call, an output, or a message. Reasoning and the provider's own items are carried as they stand.
  func responsesMembers(of message: Message) -> MemberList {
    var members = MemberList()
    if let call = message.blocks.first?.toolCall {
      if message.origin == nil { members.add("type", JSONString.encode("function_call")) }
      members.add("call_id", call.id.token)
      members.add("name", call.name.isEmpty ? nil : call.name.token)
      members.add(inputKey(of: message), message.origin == nil ? call.writtenInput : call.input?.bytes)
    } else if let result = message.blocks.first?.toolResult {
      if message.origin == nil, !message.extra.contains(where: { $0.name == "type" }) {
        members.add("type", JSONString.encode("function_call_output"))
      }
      members.add("call_id", result.callID.token)
      members.add("output", content(result.content, form: result.form, empty: [UInt8]("\"\"".utf8)))
    } else if message.isMessageItem {
      members.add("role", message.role == .other("") ? nil : JSONString.encode(message.role.name))
      members.add("content", content(spoken(message), form: message.form, empty: [UInt8]("\"\"".utf8)))
    }
    members.add(message.extra)
    return members
  }

  /// A function's arguments, a custom tool's input.
  private func inputKey(of message: Message) -> String {
    message.extra.last { $0.name == "type" }?.value.text == "custom_tool_call" ? "input" : "arguments"
  }

  /// The blocks, texts that were made by hand named for their speaker where they stand in a list.
  private func spoken(_ message: Message) -> [Block] {
    let isAlone = message.form.array == nil && message.blocks.count == 1
    guard message.role == .assistant, !isAlone else { return message.blocks }
    return message.blocks.map { block in
      guard block.text != nil, !block.isObjectOfWire, block.extra.isEmpty else { return block }
      var block = block
      block.origin = nil
      block.extra = [Member("type", JSONText(written: JSONString.encode("output_text")))]
      return block
    }
  }

  func responsesMembers(of block: Block) -> MemberList {
    guard let text = block.text, !block.isObjectOfWire else { return openAIMembers(of: block) }
    var members = MemberList()
    if block.extra.isEmpty { members.add("type", JSONString.encode("input_text")) }
    members.add(block.extra)
    members.add("text", text.token)
    return members
  }
}

extension Block {
  /// Whether it was read from an object of the wire, which has its own type.
  fileprivate var isObjectOfWire: Bool { origin.map { $0.source[$0.node].kind == .object } ?? false }
}
