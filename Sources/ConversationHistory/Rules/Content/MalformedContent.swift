extension Rule {
  static let malformedContent = Rule(
    "malformed-content", .content, "a content that is neither a string nor a list",
    .chat(.error) + .on(.error, .anthropic, .bedrock, .gemini), evidence: .measured,
    repairedBy: RepairMessageShape.id, needs: .emptyMessage,
    page: RulePage(
      rejects: "A content, also that of a tool result, that is a number, a boolean or a single object; on Converse and "
        + "Gemini also a string, on the Messages API null.",
      why: "These APIs take a string or a list of blocks, Converse and Gemini a list alone.",
      sources: ["platform.claude.com/docs/en/api/messages/create", "openai/openai-openapi openapi.json"],
      example: RulePage.Example(
        .anthropic, fails: #"{"messages":[{"role":"user","content":5}]}"#,
        passes: #"{"messages":[{"role":"user","content":"5"}]}"#),
      fix: "A single block becomes the only one, a single text the content itself; anything else becomes a marked text."
    )
  ) { context in
    // Of a saved session the client makes lists before it sends them.
    if context.takesLists, !context.outline.isBody { return [] }
    return ofMessages(context) + ofResults(context)
  }

  private static func ofMessages(_ context: LintContext) -> [Finding] {
    // A message of a foreign form has no content of the wire's.
    guard context.outline.shape == nil else { return [] }
    return context.messages.compactMap { index in
      if context.wantsString(index) {
        return context.finding(
          "malformed-content", .error, at: .message(index), "the content is a list, and the host wants a string",
          help: "make it a string",
          fix: .safe(FlattenContents.id, "make it a string"))
      }
      if context.isAnthropic, context.outline.messages[index].content == .null { return null(context, index) }
      guard context.isMalformed(context.outline.messages[index].content) else { return nil }
      return context.finding(
        "malformed-content", .error, at: .message(index),
        context.takesLists ? "the content is no list" : "the content is neither a string nor a list of blocks",
        help: "make it a list of blocks",
        apiError: context.isAnthropic
          ? "messages.\(index).content: Input should be a valid array" : nil,
        fix: .safe(RepairMessageShape.id, "make it a list of blocks"))
    }
  }

  /// Mostly the stub of an answer; on other wires it is an empty message.
  private static func null(_ context: LintContext, _ message: Int) -> Finding {
    context.finding(
      "malformed-content", .error, at: .message(message), "the content is null", help: "drop the message",
      apiError: "messages.\(message).content: Input should be a valid array",
      fix: .safe(DropEmptyContent.id, "drop the message"), identity: "null")
  }

  /// On the Chat wire a result is a message of its own, so that its content is found above.
  private static func ofResults(_ context: LintContext) -> [Finding] {
    guard context.family == .anthropic || context.takesLists, context.outline.shape == nil else { return [] }
    return context.outline.blocks.indices.compactMap { index in
      guard context.outline.blocks[index].flags.contains(.oddContent) else { return nil }
      return context.finding(
        "malformed-content", .error, at: .block(index),
        context.takesLists
          ? context.family == .gemini ? "the response is no object" : "the content of the tool result is no list"
          : "the content of the tool result is neither a string nor a list of blocks",
        help: "make it a list of blocks", fix: .safe(RepairMessageShape.id, "make it a list of blocks"),
        identity: context.id(of: index))
    }
  }
}

extension LintContext {
  /// Whether a content must be a list: Converse and Gemini know no string.
  var takesLists: Bool { family == .bedrock || family == .gemini }

  /// Whether the host wants a string where a list stands: DeepSeek in answers and tool messages.
  fileprivate func wantsString(_ index: Int) -> Bool {
    let message = outline.messages[index]
    return requirements.takesParts == .no && (message.content == .array || message.content == .emptyArray)
      && (message.role == .assistant || message.role == .tool)
  }

  fileprivate func isMalformed(_ content: Outline.ContentCode) -> Bool {
    switch content {
    case .malformed: true
    case .string, .emptyString: takesLists
    case .absent, .null, .array, .emptyArray: false
    }
  }
}
