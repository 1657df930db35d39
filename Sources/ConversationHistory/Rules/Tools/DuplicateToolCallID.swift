extension Rule {
  static let duplicateToolCallID = Rule(
    "duplicate-tool-call-id", .tools, "two calls of one turn with one id",
    .chat(.warning) + .on(.error, .anthropic, .bedrock), evidence: .observed,
    repairedBy: RenameToolCalls.id, needs: .repeatedCallID,
    page: RulePage(
      rejects: "Two calls of one assistant turn that share an id.",
      why: "The results cannot be told apart. The Messages API refuses it, and so do Mistral and Zhipu.",
      sources: ["anthropics/claude-code CHANGELOG", "others: mistral-common validator.py"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "assistant", "content": [
              {"type": "tool_use", "id": "t1", "name": "f", "input": {"a": 1}},
              {"type": "tool_use", "id": "t1", "name": "f", "input": {"a": 2}}
            ]},
            {"role": "user", "content": [
              {"type": "tool_result", "tool_use_id": "t1", "content": "b"},
              {"type": "tool_result", "tool_use_id": "t1", "content": "c"}
            ]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "assistant", "content": [
              {"type": "tool_use", "id": "t1", "name": "f", "input": {"a": 1}},
              {"type": "tool_use", "id": "t2", "name": "f", "input": {"a": 2}}
            ]},
            {"role": "user", "content": [
              {"type": "tool_result", "tool_use_id": "t1", "content": "b"},
              {"type": "tool_result", "tool_use_id": "t2", "content": "c"}
            ]}
          ]}
          """#
      ),
      fix: "Renames the later call together with its result; a copy without a result of its own goes.")
  ) { context in
    var seen: Set<UInt64> = []
    var round = -1
    return context.pairing.calls.compactMap { call in
      if call.round != round {
        round = call.round
        seen.removeAll(keepingCapacity: true)
      }
      guard call.id != 0, !seen.insert(call.id).inserted else { return nil }
      let id = context.id(of: call.block)
      let position = context.position(of: call.block, in: call.message)
      return context.finding(
        "duplicate-tool-call-id", context.family == .openAIChat ? .warning : .error, at: .block(call.block),
        "two calls of this turn have the id `\(id)`", help: "give each call an id of its own",
        apiError: words(context, call.message, position, id),
        fix: .safe(RenameToolCalls.id, "rename the later call and its result"), identity: id)
    }
  }
  private static func words(_ context: LintContext, _ message: Int, _ position: Int, _ id: String) -> String? {
    switch context.outline.dialect.id {
    case "anthropic": "messages.\(message).content.\(position): `tool_use` ids must be unique"
    case "bedrock": "The toolUse blocks at messages.\(message).content contain duplicate Ids: \(id)"
    case "mistral", "mistral/common-1.11.1", "mistral/common-1.12.0":
      "Duplicate tool call id \(id) in assistant message"
    default: nil
    }
  }
}
