extension Rule {
  static let invalidToolInput = Rule(
    "invalid-tool-input", .tools, "an input of a tool call in a form that the API does not take",
    .chat(.error) + .on(.error, .anthropic, .openAIResponses, .gemini), evidence: .measured,
    repairedBy: RepairToolInputs.id, needs: .oddInput,
    page: RulePage(
      rejects: "An input that is missing or no object; on Chat Completions, arguments that are no string.",
      why: "The two wires spell inputs differently, and converters mix them up. What a string of arguments "
        + "holds is not looked at: OpenAI takes it even if it is no JSON.",
      sources: ["aaif-goose/goose-mobile#20", "platform.claude.com/docs/en/api/messages/create"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": "{}"}]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "b"}]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}}]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "b"}]}
          ]}
          """#
      ),
      fix: "Unwraps a string that holds an object, wraps other values, writes an empty object for none.")
  ) { context in
    return context.outline.blocks.indices.compactMap { index in
      let block = context.outline.blocks[index]
      guard block.kind == .toolCall, block.flags.contains(.oddInput) else { return nil }
      let message = context.outline.message(of: index)
      let position = context.position(of: index, in: message)
      return context.finding(
        "invalid-tool-input", .error, at: .block(index),
        context.isAnthropic
          ? "the input of the tool call is no object" : "the arguments of the tool call are no string",
        help: context.isAnthropic ? "send an object" : "send a string of JSON",
        apiError: context.isAnthropic
          ? "messages.\(message).content.\(position).tool_use.input: "
            + (block.flags.contains(.inputMissing) ? "Field required" : "Input should be an object")
          : context.argumentsWords(index),
        fix: .safe(RepairToolInputs.id, "write it in the form that the API takes"),
        identity: context.id(of: index))
    }
  }
}

extension LintContext {
  /// What Chat Completions says of arguments that are an object.
  fileprivate func argumentsWords(_ block: Int) -> String? {
    guard isOpenAIChat, json(.block(block))?["function"]?["arguments"]?.isObject == true else { return nil }
    return
      "Invalid type for '\(path(of: .block(block))).function.arguments': expected a string, but got an object instead."
  }
}
