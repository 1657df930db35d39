extension Rule {
  static let toolCallNotLast = Rule(
    "tool-call-not-last", .tools, "something else behind a tool call in one message",
    [Severities(.anthropic, .error)], evidence: .measured, repairedBy: MoveToolCallsLast.id, needs: .toolCall,
    page: RulePage(
      rejects: "An assistant message in which anything but another client tool call follows a client tool call.",
      why: "The results must stand directly behind the calls. With thinking in the message, or with a server tool "
        + "behind the call, the Messages API answers 400; without either it was refused only sometimes.",
      sources: ["stacklok/mecatl#1465", "stacklok/mecatl#1481", "vercel/ai#16312", "vercel/ai#13013"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "thinking", "thinking": "b", "signature": "c2ln"},
              {"type": "tool_use", "id": "t1", "name": "f", "input": {}},
              {"type": "text", "text": "c"}
            ]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "d"}]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "thinking", "thinking": "b", "signature": "c2ln"},
              {"type": "text", "text": "c"},
              {"type": "tool_use", "id": "t1", "name": "f", "input": {}}
            ]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "d"}]}
          ]}
          """#
      ),
      fix: "Moves the calls to the end of their segment, never across a thinking block.")
  ) { context in
    context.findings { message in
      guard context.outline.messages[message].role == .assistant, context.hasCallBeforeOthers(message) else {
        return []
      }
      let kinds = context.outline.blocks(of: message).map { context.outline.blocks[$0].kind }
      guard let order = ToolCallOrder(kinds) else { return [] }
      let block = Int(context.outline.messages[message].firstBlock) + order.call
      return [
        context.finding(
          "tool-call-not-last", order.isRefused ? .error : .warning, at: .block(block),
          "something else stands behind the tool call `\(context.id(of: block))`",
          help: "put tool calls last in the message",
          // The provider answers with the words of `trailing-assistant` or of `unanswered-tool-call`.
          fix: order.isRefused ? .safe(MoveToolCallsLast.id, "move the tool call to the end") : nil,
          identity: context.id(of: block))
      ]
    }
  }
}

extension LintContext {
  /// Whether a block that is no tool call stands somewhere behind one.
  fileprivate func hasCallBeforeOthers(_ message: Int) -> Bool {
    var hasCall = false
    for block in outline.blocks(of: message) {
      if outline.blocks[block].kind == .toolCall { hasCall = true } else if hasCall { return true }
    }
    return false
  }
}

/// Where a client tool call stands that is not among the last blocks of its message.
struct ToolCallOrder {
  /// The index of the first such call.
  let call: Int
  /// Whether the Messages API is known to refuse the order, and moving the call within its segment mends it.
  let isRefused: Bool

  /// Nil if nothing stands behind the calls; thinking parts a message into segments.
  init?(_ kinds: [BlockKind]) {
    guard let first = kinds.firstIndex(of: .toolCall), kinds[first...].contains(where: { $0 != .toolCall })
    else { return nil }
    let thinks = kinds.contains(where: Self.isThinking)
    var open: Int?
    var followed: Int?
    var isRefused = false
    for (index, kind) in kinds.enumerated() {
      if kind == .toolCall {
        open = open ?? index
      } else if Self.isThinking(kind) {
        open = nil
      } else if let call = open {
        followed = followed ?? call
        if thinks || kind == .serverToolCall || kind == .serverToolResult { isRefused = true }
      }
    }
    self.call = followed ?? first
    self.isRefused = isRefused
  }

  static func isThinking(_ kind: BlockKind) -> Bool { kind == .thinking || kind == .redactedThinking }
}
