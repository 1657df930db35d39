extension Rule {
  static let malformedBlock = Rule(
    "malformed-block", .content, "a block that is no object, or has no type or text",
    .chat(.error) + .on(.error, .anthropic, .bedrock, .gemini, .openAIResponses), evidence: .measured,
    repairedBy: RepairMessageShape.id, needs: .malformed,
    page: RulePage(
      rejects: "An element of a content list, also that of a tool result, that is no object, has no type, or is a "
        + "text block without text.",
      why: "The API cannot tell what the block is.",
      sources: ["platform.claude.com/docs/en/api/messages/create", "openai/openai-openapi openapi.json"],
      example: RulePage.Example(
        .anthropic, fails: #"{"messages":[{"role":"user","content":["hi"]}]}"#,
        passes: #"{"messages":[{"role":"user","content":[{"type":"text","text":"hi"}]}]}"#),
      fix: "A string becomes a text block; anything else a marked text.")
  ) { context in
    return context.outline.blocks.indices.compactMap { index in
      let block = context.outline.blocks[index]
      let message = context.outline.message(of: index)
      guard !context.outline.messages[message].flags.contains(.notAnObject),
        block.kind == .malformed || !block.flags.isDisjoint(with: [.textMissing, .oddNested])
      else { return nil }
      if block.flags.contains(.oddNested) {
        return context.finding(
          "malformed-block", .error, at: .block(index),
          "a block in the tool result is no object with a type, or has no text",
          help: "make it a text block", fix: .safe(RepairMessageShape.id, "make it a text block"),
          identity: context.id(of: index))
      }
      return context.finding(
        "malformed-block", .error, at: .block(index),
        block.kind == .malformed ? "the block is no object with a type" : "the block has no text",
        help: "make it a text block", apiError: words(context, index),
        fix: .safe(RepairMessageShape.id, "make it a text block"), identity: "\(block.length)")
    }
  }

  private static func words(_ context: LintContext, _ block: Int) -> String? {
    let message = context.outline.message(of: block)
    let position = context.position(of: block, in: message)
    let isMalformed = context.outline.blocks[block].kind == .malformed
    switch context.family {
    case .anthropic:
      let start = "messages.\(message).content.\(position)"
      guard isMalformed else { return "\(start).text.text: Field required" }
      guard let value = context.json(.block(block)), value.isObject else {
        return "\(start): Input should be an object"
      }
      return value["type"] == nil ? "\(start).type: Field required" : nil
    case .bedrock:
      return isMalformed
        ? "ValidationException: The ContentBlock object at messages.\(message).content.\(position) must set one of the "
          + "following keys: text, image, toolUse, toolResult, document, video, cachePoint, reasoningContent, "
          + "citationsContent, searchResult." : nil
    case .gemini:
      return isMalformed
        ? "* GenerateContentRequest.contents[\(message)].parts[\(position)].data: required oneof field 'data' must have "
          + "one initialized field" : nil
    case .openAIChat, .openAIResponses: return nil
    }
  }
}
