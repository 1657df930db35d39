internal import HistoryJSON

extension HistoryWriter {
  func anthropicMembers(of message: Message) -> MemberList {
    var members = MemberList()
    members.add("role", message.role == .other("") ? nil : JSONString.encode(message.role.name))
    members.add(
      "content", content(message.blocks, form: message.form, empty: [UInt8]("[]".utf8)))
    members.add(message.extra)
    return members
  }

  func anthropicMembers(of block: Block) -> MemberList {
    var members = MemberList()
    func type(_ name: String) { members.add("type", JSONString.encode(name)) }
    switch block.content {
    case .text(let text):
      type("text")
      members.add("text", text.token)
    case .toolCall(let call):
      type("tool_use")
      addCall(call, to: &members)
    case .serverToolCall(let call):
      // The type (server_tool_use, mcp_tool_use) is the origin's, since no pass changes it.
      if block.origin == nil { type("server_tool_use") }
      addCall(call, to: &members)
    case .toolResult(let result):
      type("tool_result")
      members.add("tool_use_id", result.callID.token)
      members.add("content", content(result.content, form: result.form, empty: nil))
      members.add("is_error", result.isError ? [UInt8]("true".utf8) : nil)
    case .thinking(let thinking):
      type(thinking.isRedacted ? "redacted_thinking" : "thinking")
      members.add("thinking", thinking.text?.token)
      members.add(thinking.isRedacted ? "data" : "signature", thinking.signature?.token)
    case .refusal(let text):
      type("text")
      members.add("text", text.token)
    case .serverToolResult(let name, let callID):
      members.add("type", name.token)
      members.add("tool_use_id", callID.token)
    case .media(let name), .other(let name): members.add("type", name.token)
    case .malformed: break
    }
    members.add(block.extra)
    members.add("cache_control", block.cacheMarker?.bytes)
    return members
  }

  private func addCall(_ call: ToolCall, to members: inout MemberList) {
    members.add("id", call.id.token)
    members.add("name", call.name.token)
    members.add("input", call.input?.bytes)
  }
}
