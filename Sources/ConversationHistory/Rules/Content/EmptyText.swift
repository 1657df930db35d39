extension Rule {
  static let emptyText = Rule(
    "empty-text", .content, "a text block without text", .on(.error, .anthropic, .bedrock) + vertex,
    evidence: .measured, repairedBy: DropEmptyContent.id, needs: .emptyText,
    page: RulePage(
      rejects: "A text block whose text is the empty string.",
      why:
        "The Messages API refuses it anywhere. Vertex is reported to refuse it in a part, which Gemini's Developer API "
        + "takes.",
      sources: [
        "platform.claude.com/docs/en/api/messages/create", "anthropics/claude-code CHANGELOG",
        "PublicAffairs/openai-gemini#38",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": [{"type": "text", "text": ""}, {"type": "text", "text": "a"}]}
          ]}
          """#,
        passes: #"{"messages":[{"role":"user","content":[{"type":"text","text":"a"}]}]}"#),
      fix: "Drops the block, and the message if it has no other.")
  ) { context in
    return ofSystem(context)
      + context.outline.blocks.indices.compactMap { index in
        let block = context.outline.blocks[index]
        guard block.kind == .text, block.flags.contains(.empty) else { return nil }
        if context.family == .gemini { return ofVertex(index, context) }
        return context.finding(
          "empty-text", .error, at: .block(index), "the text block is empty", help: "drop the block",
          apiError: words(context, index),
          fix: .safe(DropEmptyContent.id, "drop the block"),
          identity: "\(context.outline.messages[context.outline.message(of: index)].role)")
      }
  }

  /// Texts of the system prompt, where it is a list.
  private static func ofSystem(_ context: LintContext) -> [Finding] {
    guard context.isAnthropic else { return [] }
    return (context.parameter("system")?.elements ?? []).enumerated().compactMap { index, element in
      guard element["text"]?.text?.isEmpty ?? false else { return nil }
      return context.finding(
        "empty-text", .error, at: .element(of: "system", index, element), "a text of the system prompt is empty",
        help: "drop the block", apiError: "system: text content blocks must be non-empty",
        fix: .safe(DropEmptyContent.id, "drop the block"), identity: "prompt")
    }
  }

  private static let vertex = ["gemini/vertex", "gemini/vertex3"].compactMap { Dialect(id: $0) }
    .map { Severities($0, .warning) }

  /// A part that only holds a signature says nothing either, and is taken.
  private static func ofVertex(_ block: Int, _ context: LintContext) -> Finding? {
    guard let part = context.json(.block(block)),
      part["thoughtSignature"] == nil, part["thought_signature"] == nil
    else { return nil }
    return context.finding(
      "empty-text", .warning, at: .block(block), "the part is empty; Vertex may refuse that", help: "drop the part",
      apiError: "Unable to submit request because it has an empty text parameter. Add a value to the parameter and try "
        + "again. Learn more: https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/gemini",
      identity: "part")
  }

  private static func words(_ context: LintContext, _ block: Int) -> String {
    guard context.family == .bedrock else { return "messages: text content blocks must be non-empty" }
    let message = context.outline.message(of: block)
    return "ValidationException: The text field in the ContentBlock object at messages.\(message).content."
      + "\(context.position(of: block, in: message)) is blank. Add text to the text field, and try again."
  }
}
