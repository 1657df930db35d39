extension Rule {
  static let emptyMessage = Rule(
    "empty-message", .content, "a message without content",
    .chat(.error) + .on(.error, .anthropic, .bedrock, .gemini), evidence: .measured,
    repairedBy: DropEmptyContent.id, needs: .emptyMessage,
    page: RulePage(
      rejects: "A message whose content is missing, null, an empty string or an empty list.",
      why: "Mostly the stub of an answer that died in mid-stream and was saved. The Messages API refuses it unless "
        + "it is the last, Converse and Gemini anywhere; Chat Completions refuses null without tool calls, and takes an "
        + "empty string, which Mistral and Moonshot do not.",
      sources: [
        "docker/docker-agent#63", "vercel/ai#13744", "pydantic/pydantic-ai models/mistral.py",
        "platform.claude.com/docs/en/api/messages/create", "archestra-ai/archestra#4220",
        "egoist/chatwise-releases#250",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": []},
            {"role": "user", "content": "b"}
          ]}
          """#,
        passes: #"{"messages":[{"role":"user","content":"a"}]}"#),
      fix: "Drops the message; where the wire needs it, its content becomes an empty string.")
  ) { context in
    let speaks = context.isAnthropic ? context.speakingRuns() : []
    return context.messages.compactMap { index in
      if context.takesLists { return bare(context, index) }
      return context.isAnthropic ? anthropic(context, index, inSpeakingTurn: speaks[index]) : openAI(context, index)
    }
  }

  private static func anthropic(_ context: LintContext, _ index: Int, inSpeakingTurn speaks: Bool) -> Finding? {
    let message = context.outline.messages[index]
    guard context.outline.blocks(of: index).isEmpty, message.content != .malformed else {
      return nil
    }
    let isLast = index == context.outline.messages.count - 1
    switch (message.content, message.role) {
    case (.absent, _):
      return report(
        context, index, .error, "the message has no content",
        "messages.\(index).content: Field required")
    // To the Messages API it is a content that is no list.
    case (.null, _): return nil
    case (_, .system) where context.requirements.system != .nowhere:
      // The directive-only form of the error texts has no content, and `output_config` says what it does.
      guard !context.keys(of: .message(index)).contains("output_config") else { return nil }
      // A model that is not known refuses it as well: for its role, or for its emptiness.
      return report(
        context, index, .error, "the system message is empty",
        context.requirements.system == .midConversation
          ? "messages.\(index): system content must contain at least one block" : nil)
    case (_, .assistant) where isLast:
      return report(context, index, .warning, "an empty answer was saved", nil)
    case (_, .assistant):
      return report(
        context, index, .error, "an empty answer was saved",
        "messages.\(index): all messages must have non-empty content "
          + "except for the optional final assistant message")
    default:
      // Judged by the combined turn: beside a neighbour that speaks it is accepted (recorded).
      guard !speaks || message.role != .user else {
        // No pass touches it then.
        var finding = report(context, index, .warning, "the message is empty", nil)
        finding.fix = nil
        return finding
      }
      return report(
        context, index, .error, "the message is empty",
        "messages.\(index): user messages must have non-empty content")
    }
  }

  /// Converse and Gemini: a list of blocks, never empty.
  private static func bare(_ context: LintContext, _ index: Int) -> Finding? {
    let message = context.outline.messages[index]
    if context.family == .bedrock, message.role == .user, context.hasSilentDocument(index) {
      return context.finding(
        "empty-message", .error, at: .message(index), "a document stands in a message without a text",
        help: "say something about it",
        apiError: "ValidationException: A text block must be included when using documents.",
        fix: .safe(DropEmptyContent.id, "add a short text"), identity: "document")
    }
    guard context.outline.blocks(of: index).isEmpty, !message.flags.contains(.notAnObject) else { return nil }
    switch message.content {
    case .absent, .null, .emptyArray:
      return report(context, index, .error, "the message says nothing", context.bareWords(index))
    case .malformed, .string, .emptyString, .array: return nil
    }
  }

  private static func openAI(_ context: LintContext, _ index: Int) -> Finding? {
    let message = context.outline.messages[index]
    let blocks = context.outline.blocks(of: index)
    let words = context.emptyWords(index)
    if message.role == .assistant {
      if context.requirements.takesEmptyAnswer == .no, !blocks.isEmpty, message.content != .array,
        blocks.allSatisfy({ context.outline.blocks[$0].kind == .refusal })
      {
        return context.finding(
          "empty-message", .error, at: .message(index), "the answer says nothing but a refusal beside its content",
          help: "say the refusal as content", fix: .safe(DropRefusedFields.id, "say the refusal as content"),
          identity: "refusal")
      }
      if context.outline.dialect == .xAI, message.content == .null || message.content == .emptyArray,
        context.endsWithCall(index)
      {
        return context.finding(
          "empty-message", .warning, at: .message(index),
          "the content beside the tool calls is empty; xAI may refuse that",
          help: "write an empty string", apiError: words, identity: "beside calls")
      }
      guard blocks.isEmpty, !message.flags.contains(.hasOtherPayload) else { return nil }
      switch message.content {
      case .absent, .null:
        return report(context, index, .error, "an answer without content or calls was saved", words)
      case .emptyString, .emptyArray:
        let isRefused = context.requirements.takesEmptyAnswer == .no
        return report(
          context, index, isRefused ? .error : .warning, "an empty answer was saved", isRefused ? words : nil)
      default: return nil
      }
    }
    guard message.role != .other, message.role != .function else { return nil }
    switch message.content {
    case .absent, .null: return report(context, index, .error, "the message has no content", words)
    case .emptyArray: return report(context, index, .error, "the content is an empty list", nil)
    default: return nil
    }
  }

  private static func report(
    _ context: LintContext, _ index: Int, _ severity: Severity, _ fault: String, _ words: String?
  ) -> Finding {
    let isTool = context.outline.messages[index].role == .tool
    return context.finding(
      "empty-message", severity, at: .message(index), fault,
      help: isTool ? "give it an empty string" : "drop the message", apiError: words,
      fix: .safe(DropEmptyContent.id, isTool ? "give it an empty string" : "drop the message"),
      identity: fault)
  }
}

extension LintContext {
  /// For each message, whether its run of one role says anything. Linear.
  func speakingRuns() -> [Bool] {
    var result = [Bool](repeating: false, count: outline.messages.count)
    var start = 0
    while start < result.count {
      var end = start + 1
      while end < result.count, outline.messages[end].role == outline.messages[start].role { end += 1 }
      let speaks = (start..<end).contains { !outline.blocks(of: $0).isEmpty }
      for index in start..<end { result[index] = speaks }
      start = end
    }
    return result
  }
}

extension LintContext {
  /// Whether a message of Converse has a document and no text.
  fileprivate func hasSilentDocument(_ index: Int) -> Bool {
    let blocks = outline.blocks(of: index)
    return !blocks.contains { outline.blocks[$0].kind == .text }
      && blocks.contains { outline.blocks[$0].kind == .media && json(.block($0))?["document"] != nil }
  }
}
