extension Rule {
  static let emptyErrorResult = Rule(
    "empty-error-result", .tools, "a failed tool result that says nothing",
    .on(.error, .anthropic, .bedrock), evidence: .observed, repairedBy: RepairToolInputs.id, needs: .emptyErrorResult,
    page: RulePage(
      rejects: #"A result with `is_error: true`, on Converse `"status": "error"`, and no content."#,
      why: "The Messages API asks for a reason; an empty result without the mark is fine.",
      sources: ["jlevy/markform#153", "can1357/oh-my-pi#2250"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}}]},
            {"role": "user", "content": [
              {"type": "tool_result", "tool_use_id": "t1", "content": "", "is_error": true}
            ]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}}]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": ""}]}
          ]}
          """#
      ),
      fix: "Writes that the tool failed without output.")
  ) { context in
    return context.outline.blocks.indices.compactMap { index in
      let block = context.outline.blocks[index]
      guard block.kind == .toolResult, block.flags.isSuperset(of: [.isError, .noContent]) else {
        return nil
      }
      let message = context.outline.message(of: index)
      return context.finding(
        "empty-error-result", .error, at: .block(index), "the failed tool result says nothing",
        help: "say that the tool failed",
        apiError: context.isAnthropic
          ? "messages.\(message).content.\(context.position(of: index, in: message)).tool_result: "
            + "content cannot be empty if `is_error` is true"
          : "ValidationException: The content field at messages.\(message).content."
            + "\(context.position(of: index, in: message)).toolResult cannot be empty when status value is error.",
        fix: .safe(RepairToolInputs.id, "say that the tool failed without output"),
        identity: context.id(of: index))
    }
  }
}
