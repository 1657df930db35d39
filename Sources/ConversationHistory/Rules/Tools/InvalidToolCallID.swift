extension Rule {
  static let invalidToolCallID = Rule(
    "invalid-tool-call-id", .tools, "an id of a tool call that the API does not take",
    .chat(.error) + .on(.error, .anthropic, .bedrock, .openAIResponses), evidence: .observed,
    repairedBy: RenameToolCalls.id, needs: .oddID,
    page: RulePage(
      rejects: "A call whose id is missing, empty, too long, or has characters that are refused.",
      why: "The Messages API takes letters, digits, `_` and `-`; Chat Completions takes up to 64 characters, "
        + "and took 40 until 2025.",
      sources: ["vercel/ai#17233", "openclaw/openclaw#875"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "assistant", "content": [{"type": "tool_use", "id": "a.b", "name": "f", "input": {}}]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a.b", "content": "b"}]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "assistant", "content": [{"type": "tool_use", "id": "a_b", "name": "f", "input": {}}]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a_b", "content": "b"}]}
          ]}
          """#
      ),
      fix: "Rewrites the id of the call and of its result, so that different ids stay different.")
  ) { context in
    return context.outline.blocks.indices.compactMap { index in
      let block = context.outline.blocks[index]
      guard block.kind == .toolCall else { return nil }
      if block.flags.contains(.longID) { return long(index, context) }
      guard block.flags.contains(.oddID) else { return nil }
      let id = context.id(of: index)
      return context.finding(
        "invalid-tool-call-id", .error, at: .block(index),
        id.isEmpty ? "the tool call has no id" : "the API does not take the id `\(id)`",
        help: "use \(context.requirements.callID?.pattern ?? "another id")",
        apiError: context.idWords(index, id),
        fix: .safe(RenameToolCalls.id, "rewrite the id of the call and of its result"),
        identity: id)
    }
  }

  private static func long(_ block: Int, _ context: LintContext) -> Finding {
    let id = context.id(of: block)
    let limit = context.requirements.formerIDLength ?? 0
    return context.finding(
      "invalid-tool-call-id", .warning, at: .block(block),
      "the id `\(id)` has \(id.unicodeScalars.count) characters, and some hosts take at most \(limit)",
      help: "use at most \(limit) characters",
      apiError:
        "Invalid '\(context.path(of: .block(block))).id': string too long. Expected a string with maximum length "
        + "\(limit), but got a string with length \(id.unicodeScalars.count) instead.",
      identity: id)
  }
}
