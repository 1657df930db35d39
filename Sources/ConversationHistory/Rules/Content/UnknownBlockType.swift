extension Rule {
  static let unknownBlockType = Rule(
    "unknown-block-type", .content, "a block of a type that only another dialect has",
    .on(.error, .anthropic, .openAIChat, .gemini), evidence: .documented,
    repairedBy: TranslateBlocks.id, needs: .foreignType,
    page: RulePage(
      rejects: "An `image_url` on the Messages API, a `tool_use` in a content of Chat Completions, and the like; a "
        + "`toolCall` for Gemini before 3.",
      why: "A history that moved from one provider to another carries the blocks of the first. Types that no dialect "
        + "here knows may be new, and are left alone. Gemini before 3 takes no calls of its own tools back, gpt-5-mini no "
        + "sound.",
      sources: [
        "openai/openai-openapi openapi.json", "platform.claude.com/docs/en/api/messages/create",
        "pydantic/pydantic-ai pydantic_ai_slim/pydantic_ai/models/google.py",
        "pydantic/pydantic-ai tests/models/cassettes/test_multimodal_tool_returns",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": [
              {"type": "text", "text": "what is this?"},
              {"type": "image_url", "image_url": {"url": "https://example.org/a.png"}}
            ]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": [
              {"type": "text", "text": "what is this?"},
              {"type": "image", "source": {"type": "url", "url": "https://example.org/a.png"}}
            ]}
          ]}
          """#),
      fix: "Writes texts and images in the words of the dialect; anything else becomes a marked text.")
  ) { context in
    let foreign = ForeignTypes.refused(by: context.outline.dialect, context.requirements)
    let isDeaf = context.isOpenAIChat && context.outline.model?.hasPrefix("gpt-5-mini") ?? false
    return context.outline.blocks.indices.compactMap { index in
      let kind = context.outline.blocks[index].kind
      guard kind == .other || kind == .media else { return nil }
      let type = context.partName(of: index)
      if isDeaf, type == "input_audio" { return sound(index, context) }
      guard foreign.contains(type) else { return nil }
      return context.finding(
        "unknown-block-type", .error, at: .block(index), "the type `\(type)` is one of another provider",
        help: "write the block in the words of this API",
        fix: .safe(TranslateBlocks.id, "write it in the words of this API"),
        identity: context.spellingIdentity(.block(index)))
    }
  }

  /// Recorded for this model alone: a host may hear through another.
  private static func sound(_ block: Int, _ context: LintContext) -> Finding {
    context.finding(
      "unknown-block-type", .warning, at: .block(block), "the model takes no sound", help: "send what was said as text",
      apiError:
        "Invalid 'messages[\(context.outline.message(of: block))]'. Content blocks are expected to be either text "
        + "or image_url type.",
      identity: context.spellingIdentity(.block(block)))
  }
}

extension LintContext {
  /// The type that a block names; on Gemini the member that tells the kind of a part.
  fileprivate func partName(of block: Int) -> String {
    guard family == .gemini, let part = json(.block(block)) else { return typeName(of: block) }
    return ForeignTypes.serverParts.first { part[$0] != nil } ?? ""
  }
}
