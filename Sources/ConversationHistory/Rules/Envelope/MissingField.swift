internal import HistoryJSON

extension Rule {
  static let missingField = Rule(
    "missing-field", .envelope, "an item without a member that the API asks for",
    .on(.error, .anthropic, .openAIChat, .openAIResponses), evidence: .documented,
    repairedBy: RepairMessageShape.id, needs: .missingField,
    page: RulePage(
      rejects: "A message of Responses without content, reasoning without a summary, a tool result that names no call.",
      why: "The API checks the members of an item before it reads what the item says.",
      sources: [
        "openai/openai-openapi openapi.json", "newo-ether/Agora#141", "platform.claude.com/docs/en/api/messages/create",
      ],
      example: RulePage.Example(
        .openAIResponses,
        fails: #"""
          {"input": [
            {"role": "user", "content": "hi"},
            {"type": "reasoning", "encrypted_content": "abc"},
            {"type": "message", "role": "assistant", "content": "hello"}
          ]}
          """#,
        passes: #"""
          {"input": [
            {"role": "user", "content": "hi"},
            {"type": "reasoning", "encrypted_content": "abc", "summary": []},
            {"type": "message", "role": "assistant", "content": "hello"}
          ]}
          """#),
      fix:
        "Adds an empty summary, and drops a message that has no content; a result that names no call becomes marked text."
    )
  ) { context in
    switch context.family {
    case .openAIResponses: context.messages.compactMap(context.missingMember)
    case .anthropic, .openAIChat: context.outline.blocks.indices.compactMap(context.namelessResult)
    case .bedrock, .gemini: []
    }
  }
}

extension LintContext {
  fileprivate func missingMember(_ index: Int) -> Finding? {
    guard let item = json(.message(index)), item.isObject else { return nil }
    let type = item["type"]?.text?.string ?? "message"
    let name = type == "reasoning" ? "summary" : "content"
    guard type == "message" || type == "reasoning", item.value(name) == nil, item["tool_calls"] == nil else {
      return nil
    }
    return finding(
      "missing-field", .error, at: .message(index), "the item has no `\(name)`",
      help: type == "message" ? "drop it" : "add an empty one",
      apiError: type == "message" ? "Missing required parameter: 'input[\(index)].content'." : nil,
      fix: .safe(RepairMessageShape.id, type == "message" ? "drop the message" : "add an empty one"),
      identity: context(name, index))
  }

  private func context(_ name: String, _ index: Int) -> String { "\(name) \(spellingIdentity(.message(index)))" }

  fileprivate func namelessResult(_ block: Int) -> Finding? {
    guard outline.blocks[block].kind == .toolResult else { return nil }
    let key = isAnthropic ? "tool_use_id" : "tool_call_id"
    guard json(.block(block))?[key] == nil else { return nil }
    let message = outline.message(of: block)
    let words =
      isAnthropic
      ? "messages.\(message).content.\(position(of: block, in: message)).tool_result.tool_use_id: Field required"
      : "Missing parameter 'tool_call_id': messages with role 'tool' must have a 'tool_call_id'."
    return finding(
      "missing-field", .error, at: .block(block), "the tool result has no `\(key)`",
      help: "keep its text as a marked user text", apiError: isAnthropic || isOpenAIChat ? words : nil,
      fix: .safe(RepairToolPairing.id, "turn it into marked user text"),
      identity: spellingIdentity(.block(block)))
  }
}
