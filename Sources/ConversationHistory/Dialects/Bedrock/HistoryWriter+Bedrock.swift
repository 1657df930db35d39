internal import HistoryJSON

extension HistoryWriter {
  func bedrockMembers(of message: Message) -> MemberList {
    var members = MemberList()
    members.add("role", message.role == .other("") ? nil : JSONString.encode(message.role.name))
    members.add("content", list(message.blocks, form: message.form))
    members.add(message.extra)
    return members
  }

  /// Converse knows no content that is a string.
  func list(_ blocks: [Block], form: ContentForm) -> [UInt8] {
    if let array = form.array {
      let rewriter = ArrayRewriter(array)
      return rewriter.write(
        blocks.map { ArrayRewriter.Element(bytes: block($0), node: rewriter.node(of: $0.origin)) })
    }
    return JSONWriter.array(blocks.map(block))
  }

  func bedrockMembers(of block: Block) -> MemberList {
    var members = MemberList()
    let old = original(of: block)
    switch block.content {
    case .text(let text), .refusal(let text): members.add("text", text.token)
    case .thinking(let thinking) where block.origin == nil: members.add("reasoningContent", bedrockReasoning(thinking))
    case .toolCall(let call):
      members.add(
        "toolUse", nested("toolUse", of: block, bedrockCall(call), from: old?.toolCall.map(bedrockCall) ?? MemberList())
      )
    case .toolResult(let result):
      let before = old?.toolResult.map(bedrockResult) ?? MemberList()
      members.add("toolResult", nested("toolResult", of: block, bedrockResult(result), from: before))
    // These are carried as they stand, in the members that have no field.
    case .thinking, .serverToolCall, .serverToolResult, .media, .other, .malformed: break
    }
    members.add(block.extra)
    return members
  }

  private func bedrockReasoning(_ thinking: Thinking) -> [UInt8] {
    var text = MemberList()
    text.add("text", thinking.text?.token)
    text.add("signature", thinking.signature?.token)
    var members = MemberList()
    if thinking.isRedacted {
      members.add("redactedContent", thinking.signature?.token)
    } else {
      members.add("reasoningText", text.object)
    }
    return members.object
  }

  private func bedrockCall(_ call: ToolCall) -> MemberList {
    var members = MemberList()
    members.add("toolUseId", call.id.token)
    members.add("name", call.name.token)
    members.add("input", call.input?.bytes)
    return members
  }

  private func bedrockResult(_ result: ToolResult) -> MemberList {
    var members = MemberList()
    members.add("toolUseId", result.callID.token)
    members.add("content", list(result.content, form: result.form))
    members.add("status", result.isError ? [UInt8]("\"error\"".utf8) : nil)
    return members
  }
}
