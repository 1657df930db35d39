extension Rule {
  static let unknownField = Rule(
    "unknown-field", .envelope, "a member that the API refuses",
    .on(.error, .anthropic, .bedrock, .openAIChat, .openAIResponses, .gemini, .mistral), evidence: .measured,
    repairedBy: DropRefusedFields.id, needs: .foreignKey,
    page: RulePage(
      rejects:
        "A message with a key beside `role` and `content` on the Messages API, one that Mistral, Groq or Cerebras "
        + "do not know, an `id` on a part of Gemini, `tool_calls` in an item of Responses, on Converse the `status` of a "
        + "result for a model of Writer.",
      why:
        "Bookkeeping of the client (`id`, `timestamp`, `usage`) or members of another provider are sent along. OpenAI "
        + "ignores what it does not know; the others refuse the request.",
      sources: [
        "platform.claude.com/docs/en/api/messages/create", "transitive-bullshit/agentic#531",
        "openai/openai-python#2677",
        "vercel/ai packages/amazon-bedrock",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: #"{"messages": [{"role": "user", "content": "hi", "timestamp": 1}]}"#,
        passes: #"{"messages": [{"role": "user", "content": "hi"}]}"#),
      fix: "Removes the member; `tool_calls` in an item of Responses become items of their own.")
  ) { context in
    // Lines of a session carry members that its agent does not send.
    guard context.outline.isBody else { return [] }
    return context.messages.flatMap { index in
      [context.refusedMembers(of: index)].compactMap { $0 }
        + context.outline.blocks(of: index).flatMap { block in
          [context.refusedMembers(ofBlock: block, in: index), context.refusedInResult(block, in: index)]
            .compactMap { $0 }
        }
    }
  }
}

extension LintContext {
  fileprivate func refusedMembers(of index: Int) -> Finding? {
    if family == .openAIResponses { return chatCalls(in: index) ?? phase(of: index) }
    guard let fields = requirements.messageFields, !isAnthropic || outline.messages[index].role != .system,
      !outline.messages[index].flags.contains(.notAnObject)
    else { return nil }
    let refused = keys(of: .message(index)).filter { !fields.contains($0) }
    guard let first = refused.first else { return nil }
    return report(
      .message(index), refused, isAnthropic ? "messages.\(index).\(first): Extra inputs are not permitted" : nil)
  }

  private func chatCalls(in index: Int) -> Finding? {
    guard json(.message(index))?["tool_calls"] != nil else { return nil }
    return finding(
      "unknown-field", .error, at: .message(index), "an item of Responses has `tool_calls`",
      help: "make items of them", apiError: "Unknown parameter: 'input[\(index)].tool_calls'.",
      fix: .safe(SplitChatItems.id, "make items of them"), identity: "tool_calls")
  }

  /// Only answers have a phase, and must keep it.
  private func phase(of index: Int) -> Finding? {
    guard requirements.takesOddItemIDs == .no, outline.messages[index].role != .assistant,
      json(.message(index))?["phase"] != nil
    else { return nil }
    return report(.message(index), ["phase"], "Unknown parameter: 'input[\(index)].phase'.")
  }

  fileprivate func refusedMembers(ofBlock block: Int, in message: Int) -> Finding? {
    let kind = outline.blocks[block].kind
    guard !outline.blocks[block].flags.contains(.bare) else { return nil }
    if family == .bedrock { return refusedStatus(block) }
    if family == .gemini {
      guard keys(of: .block(block)).contains("id") else { return innerID(block, in: message) }
      return report(
        .block(block), ["id"],
        "Invalid JSON payload received. Unknown name \"id\" at 'contents[\(message)].parts"
          + "[\(position(of: block, in: message))]': Cannot find field.")
    }
    guard isAnthropic, kind == .text || kind == .toolResult else { return nil }
    let known = kind == .text ? RefusedFields.text : RefusedFields.result
    let refused = keys(of: .block(block)).filter { !known.contains($0) }
    guard let first = refused.first else { return nil }
    return report(
      .block(block), refused,
      "messages.\(message).content.\(position(of: block, in: message)).\(kind == .text ? "text" : "tool_result")."
        + "\(first): Extra inputs are not permitted")
  }

  /// An id inside a call or a response: Vertex knows it since 2026-09, of older models it is not sure.
  private func innerID(_ block: Int, in message: Int) -> Finding? {
    guard requirements.takesInnerIDs == .unknown, let part = json(.block(block)) else { return nil }
    let isCall = outline.blocks[block].kind == .toolCall
    let name = isCall ? "function_call" : "function_response"
    guard (part[isCall ? "functionCall" : "functionResponse"] ?? part[name])?["id"] != nil else { return nil }
    return finding(
      "unknown-field", .warning, at: .block(block), "an `id` stands in the part; Vertex took none for older models",
      help: "leave out what only the client needs",
      apiError: "Invalid JSON payload received. Unknown name \"id\" at 'contents[\(message)].parts"
        + "[\(position(of: block, in: message))].\(name)': Cannot find field.",
      identity: "inner id")
  }

  private func refusedStatus(_ block: Int) -> Finding? {
    guard requirements.takesResultStatus == .no, outline.blocks[block].kind == .toolResult,
      json(.block(block))?["toolResult"]?["status"] != nil
    else { return nil }
    return report(
      .block(block), ["status"],
      "ValidationException: This model doesn't support the status field. Remove status and try again.")
  }

  /// A text inside a result; that it is refused there is concluded from the texts of messages.
  fileprivate func refusedInResult(_ block: Int, in message: Int) -> Finding? {
    guard isAnthropic, outline.blocks[block].kind == .toolResult, !outline.blocks[block].flags.contains(.bare),
      let result = json(.block(block))
    else { return nil }
    for (position, element) in (result["content"]?.elements ?? []).enumerated()
    where element.string("type") == "text" {
      guard let key = element.members.first(where: { !RefusedFields.text.contains($0.name.string) })?.name.string
      else { continue }
      return finding(
        "unknown-field", .warning, at: .block(block),
        "a text of the tool result has `\(key)`, which the API does not know",
        help: "leave out what only the client needs",
        apiError: "\(wirePath(block)).tool_result.content.\(position).text.\(key): Extra inputs are not permitted",
        identity: key)
    }
    return nil
  }

  private func report(_ subject: Subject, _ keys: [String], _ words: String?) -> Finding {
    finding(
      "unknown-field", .error, at: subject,
      "the API does not know \(keys.map { "`\($0)`" }.joined(separator: ", "))",
      help: "leave out what only the client needs", apiError: words,
      fix: .safe(DropRefusedFields.id, "remove it"), identity: keys.joined(separator: " "))
  }
}
