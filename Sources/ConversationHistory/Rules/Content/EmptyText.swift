extension Rule {
  static let emptyText = Rule(
    "empty-text", .content, "a text block without text", .on(.error, .anthropic, .bedrock),
    evidence: .measured, repairedBy: DropEmptyContent.id, needs: .emptyText,
    page: RulePage(
      rejects: "A text block whose text is the empty string.",
      why: "The Messages API refuses it anywhere.",
      sources: ["platform.claude.com/docs/en/api/messages/create", "anthropics/claude-code CHANGELOG"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": [{"type": "text", "text": ""}, {"type": "text", "text": "a"}]}
          ]}
          """#,
        passes: #"{"messages":[{"role":"user","content":[{"type":"text","text":"a"}]}]}"#),
      fix: "Drops the block, and the message if it has no other.")
  ) { context in
    return context.outline.blocks.indices.compactMap { index in
      let block = context.outline.blocks[index]
      guard block.kind == .text, block.flags.contains(.empty) else { return nil }
      return context.finding(
        "empty-text", .error, at: .block(index), "the text block is empty", help: "drop the block",
        apiError: context.isAnthropic ? "messages: text content blocks must be non-empty" : nil,
        fix: .safe(DropEmptyContent.id, "drop the block"),
        identity: "\(context.outline.messages[context.outline.message(of: index)].role)")
    }
  }
}
