extension Rule {
  static let nontextErrorResult = Rule(
    "nontext-error-result", .tools, "a failed tool result with something in it that is no text",
    [Severities(.anthropic, .error)], evidence: .observed, repairedBy: MoveMediaOutOfErrors.id, needs: .richResult,
    page: RulePage(
      rejects: "A result with `is_error: true` whose content holds an image, a document or a tool reference.",
      why: "The Messages API takes only text in a failed result; hosts attach a pasted image to whatever comes next.",
      sources: ["vellum-ai/vellum-assistant#18387", "caozhiyuan/copilot-api#196"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}}]},
            {"role": "user", "content": [
              {"type": "tool_result", "tool_use_id": "t1", "is_error": true, "content": [
                {"type": "text", "text": "b"},
                {"type": "image", "source": {"type": "url", "url": "https://example.com/a.png"}}
              ]}
            ]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}}]},
            {"role": "user", "content": [
              {"type": "tool_result", "tool_use_id": "t1", "is_error": true, "content": [
                {"type": "text", "text": "b"}
              ]},
              {"type": "image", "source": {"type": "url", "url": "https://example.com/a.png"}}
            ]}
          ]}
          """#
      ),
      fix: "Moves what is no text behind the results of the turn; a tool reference, which no user may write, goes.")
  ) { context in
    context.outline.blocks.indices.compactMap { index in
      let block = context.outline.blocks[index]
      guard block.kind == .toolResult, block.flags.isSuperset(of: [.isError, .rich]) else { return nil }
      let message = context.outline.message(of: index)
      return context.finding(
        "nontext-error-result", .error, at: .block(index),
        "the failed tool result holds something that is no text",
        help: "put it behind the results of the turn",
        apiError: "messages.\(message).content.\(context.position(of: index, in: message)).tool_result: "
          + "all content must be type 'text' if 'is_error' is true",
        fix: .safe(MoveMediaOutOfErrors.id, "move it behind the results of the turn"),
        identity: context.id(of: index))
    }
  }
}
