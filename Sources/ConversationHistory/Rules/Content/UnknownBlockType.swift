extension Rule {
  static let unknownBlockType = Rule(
    "unknown-block-type", .content, "a block of a type that only another dialect has",
    .on(.error, .anthropic, .openAIChat), evidence: .documented,
    repairedBy: TranslateBlocks.id, needs: .foreignType,
    page: RulePage(
      rejects: "An `image_url` on the Messages API, a `tool_use` in a content of Chat Completions, and the like.",
      why: "A history that moved from one provider to another carries the blocks of the first. Types that no dialect "
        + "here knows may be new, and are left alone.",
      sources: ["openai/openai-openapi openapi.json", "platform.claude.com/docs/en/api/messages/create"],
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
    let foreign = ForeignTypes.refused(by: context.outline.dialect)
    return context.outline.blocks.indices.compactMap { index in
      let kind = context.outline.blocks[index].kind
      guard kind == .other || kind == .media else { return nil }
      let type = context.typeName(of: index)
      guard foreign.contains(type) else { return nil }
      return context.finding(
        "unknown-block-type", .error, at: .block(index), "the type `\(type)` is one of another provider",
        help: "write the block in the words of this API",
        fix: .safe(TranslateBlocks.id, "write it in the words of this API"),
        identity: context.spellingIdentity(.block(index)))
    }
  }
}
