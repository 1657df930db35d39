internal import HistoryJSON

extension HistoryWriter {
  func openAIMembers(of message: Message) -> MemberList {
    var members = MemberList()
    members.add("role", message.role == .other("") ? nil : JSONString.encode(message.role.name))
    if message.role == .tool, let result = message.blocks.first?.toolResult {
      members.add("tool_call_id", result.callID.token)
      members.add(
        "content", content(result.content, form: result.form, empty: [UInt8]("\"\"".utf8)))
      members.add(message.extra)
      return members
    }
    let list = callList(of: message)
    let calls = message.blocks.filter { $0.stands(inCalls: list) }
    let refusals = message.blocks.filter(\.isBareRefusal)
    let parts = message.blocks.filter { !$0.stands(inCalls: list) && !$0.isBareRefusal }
    let empty = calls.isEmpty ? "\"\"" : "null"
    members.add("content", content(parts, form: message.form, empty: [UInt8](empty.utf8)))
    if let refusal = refusals.first, case .refusal(let text) = refusal.content {
      members.add("refusal", text.token)
    }
    members.add("tool_calls", calls.isEmpty ? nil : toolCalls(calls, list))
    members.add(message.extra)
    return members
  }

  private func callList(of message: Message) -> Origin? {
    message.origin.flatMap { origin in
      origin.source.member("tool_calls", of: origin.node).map { Origin(origin.source, $0) }
    }
  }

  private func toolCalls(_ calls: [Block], _ list: Origin?) -> [UInt8] {
    // A member that is no list is one block, which stays as it is until a pass turns it into something else.
    if calls.count == 1, let list, calls[0].origin?.node == list.node, calls[0].toolCall == nil {
      return [UInt8](list.spelling)
    }
    let rewriter = ArrayRewriter(list)
    return rewriter.write(
      calls.map { ArrayRewriter.Element(bytes: block($0), node: rewriter.node(of: $0.origin)) })
  }

  func openAIMembers(of block: Block) -> MemberList {
    var members = MemberList()
    func type(_ name: String) { members.add("type", JSONString.encode(name)) }
    switch block.content {
    case .text(let text):
      type("text")
      members.add("text", text.token)
    case .refusal(let text):
      type("refusal")
      members.add("refusal", text.token)
    case .toolCall(let call), .serverToolCall(let call):
      members.add("id", call.id.token)
      if block.origin == nil { type("function") }
      members.add(block.isCustomCall ? "custom" : "function", function(call, of: block))
    case .media(let name), .other(let name): members.add("type", name.token)
    // Thinking, results and server results have no part of their own here; malformed ones are copied before.
    case .thinking, .toolResult, .serverToolResult, .malformed: break
    }
    members.add(block.extra)
    members.add("cache_control", block.cacheMarker?.bytes)
    return members
  }

  /// The object inside a call; spliced where it was read.
  private func function(_ call: ToolCall, of block: Block) -> [UInt8] {
    var members = MemberList()
    let input = block.isCustomCall ? "input" : "arguments"
    members.add("name", call.name.token)
    members.add(input, block.origin == nil ? call.writtenInput : call.input?.bytes)
    guard let origin = block.origin,
      let inner = origin.source.member(block.isCustomCall ? "custom" : "function", of: origin.node),
      origin.source[inner].kind == .object,
      let old = HistoryBuilder.block(at: origin, isCall: block.toolCall != nil, dialect)?.toolCall
    else { return members.object }
    var before = MemberList()
    before.add("name", old.name.token)
    before.add(input, old.input.map(\.bytes))
    return members.spliced(into: Origin(origin.source, inner), from: before)
  }
}

extension Block {
  /// Whether the block is a call, or was read as one and is none.
  fileprivate func stands(inCalls list: Origin?) -> Bool {
    guard case .malformed = content else { return toolCall != nil }
    guard let origin, let list, origin.source === list.source else { return false }
    return (list.node..<Int(list.source[list.node].next)).contains(origin.node)
  }

  /// A refusal that stands beside the content, not as one of its parts.
  fileprivate var isBareRefusal: Bool {
    guard case .refusal = content else { return false }
    guard let origin else { return true }
    return origin.source[origin.node].kind == .string
  }

  /// Whether the call is one of a custom tool, whose input is free text.
  var isCustomCall: Bool {
    guard let origin else { return false }
    return origin.source.member("custom", of: origin.node) != nil
  }
}

extension ToolCall {
  /// The input as a string of JSON: OpenAI takes no other, and a call by hand may hold the value itself.
  var writtenInput: [UInt8] {
    guard let input, input.kind != .null else { return JSONString.encode("{}") }
    return input.kind == .string ? input.bytes : JSONString.encode(input.bytes)
  }
}
