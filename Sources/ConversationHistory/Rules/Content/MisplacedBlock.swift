extension Rule {
  static let misplacedBlock = Rule(
    "misplaced-block", .content, "a block in a message of a speaker who cannot send it",
    .on(.error, .anthropic, .bedrock, .openAIChat, .openAIResponses, .gemini) + .on(.warning, .mistral),
    evidence: .measured,
    repairedBy: SplitMisplacedBlocks.id, needs: [.foreignBlock, .toolResult, .foreignType],
    page: RulePage(
      rejects: "A tool result in an answer, a tool call or thinking in a user message, an image in a tool message of "
        + "Chat Completions, `input_text` in an answer of Responses, a call and a response in one content of Gemini, a "
        + "search result beside other blocks in a tool result.",
      why: "A trace that was saved as one message mixes what two speakers said.",
      sources: [
        "platform.claude.com/docs/en/api/messages/create", "OpenHands/OpenHands#7700", "openai/openai-node#1030",
        "platform.claude.com/docs/en/build-with-claude/search-results",
        "platform.claude.com/docs/en/api/migration-2026-10-21",
        "jeremychone/rust-genai#119", "googleapis/python-genai#81", "mistralai/mistral-common validator.py",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "tool_use", "id": "t1", "name": "f", "input": {}},
              {"type": "tool_result", "tool_use_id": "t1", "content": "ok"},
              {"type": "text", "text": "done"}
            ]},
            {"role": "user", "content": "b"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}}]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "ok"}]},
            {"role": "assistant", "content": [{"type": "text", "text": "done"}]},
            {"role": "user", "content": "b"}
          ]}
          """#),
      fix: "Splits the message by speakers; images go to the next user message, parts get the type of their speaker, "
        + "thinking in a user message is dropped.")
  ) { context in
    switch context.family {
    case .anthropic, .bedrock: context.misplacedInTurns
    case .openAIChat: context.misplacedImages
    case .openAIResponses: context.misplacedParts
    case .gemini: context.mixedContents
    }
  }
}

extension LintContext {
  private func misplaced(
    _ block: Int, _ fault: String, _ help: String, _ words: String?, _ severity: Severity = .error
  ) -> Finding {
    finding(
      "misplaced-block", severity, at: .block(block), fault, help: help, apiError: words,
      fix: severity == .error ? .safe(SplitMisplacedBlocks.id, help) : nil,
      identity: spellingIdentity(.block(block)))
  }

  fileprivate var misplacedInTurns: [Finding] {
    guard !traits.isDisjoint(with: [.foreignBlock, .richResult, .foreignType]) else { return [] }
    return messages.flatMap { index in
      outline.blocks(of: index).compactMap { fault(of: $0, in: index) }
    }
  }

  private func fault(of block: Int, in message: Int) -> Finding? {
    let kind = outline.blocks[block].kind
    switch (outline.messages[message].role, kind) {
    case (.assistant, .toolResult):
      return misplaced(
        block, "a tool result stands in an answer", "give it a user message of its own",
        isAnthropic ? "messages.\(message): `tool_result` blocks can only be in `user` messages" : nil)
    case (.assistant, .other) where typeName(of: block) == "search_result":
      return misplaced(block, "a search result stands in an answer", "make it a text", nil)
    case (.assistant, .media) where isAnthropic && typeName(of: block) == "document":
      return documentInAnswer(block)
    case (.user, .toolResult) where outline.blocks[block].flags.contains(.rich) && mixesSearchResults(block):
      return misplaced(block, "a search result stands beside other blocks in a tool result", "make it a text", nil)
    case (.user, .toolCall):
      return misplaced(
        block, "a tool call stands in a user message", "give it an answer of its own",
        isAnthropic ? "messages.\(message): `tool_use` blocks can only be in `assistant` messages" : nil)
    case (.user, .serverToolCall), (.user, .serverToolResult):
      return misplaced(block, "a server tool's block stands in a user message", "give it an answer of its own", nil)
    case (.user, .thinking), (.user, .redactedThinking):
      return misplaced(block, "thinking stands in a user message", "drop it", nil)
    case (.system, let kind)
    where kind != .text && kind != .malformed && requirements.system == .midConversation
      && (kind != .other || typeName(of: block) == "search_result"):
      return misplaced(
        block, "a block of this kind stands in a message of the system", "give it a message of its own",
        "messages.\(message): role 'system' supports text, tool_addition and tool_removal blocks only")
    default: return nil
    }
  }

  /// Refused from version 2026-10-21 on; a body that names none may be sent with any.
  private func documentInAnswer(_ block: Int) -> Finding {
    let isRefused = APIVersion.isStrict(parameter(APIVersion.parameter)) == .yes
    let fault = "a document stands in an answer"
    return misplaced(
      block, isRefused ? fault : fault + "; version 2026-10-21 of the API refuses that",
      "give it a user message of its own", nil, isRefused ? .error : .info)
  }

  private func mixesSearchResults(_ block: Int) -> Bool {
    let types = (json(.block(block))?["content"]?.elements ?? []).map { $0.string("type") }
    return types.contains("search_result") && types.contains { $0 != "search_result" }
  }

  /// Images outside of the user's messages: refused by OpenAI's older models, unseen by the newer ones.
  fileprivate var misplacedImages: [Finding] {
    guard traits.contains(.foreignBlock) else { return [] }
    let isRefused = ImageRoles.areRefused(outline.dialect, outline.model)
    let isMistral = outline.dialect.lineage.contains("mistral")
    guard isMistral || outline.dialect == .openAIChat else { return [] }
    return messages.flatMap { index -> [Finding] in
      let role = outline.messages[index].role
      guard role != .user else { return [] }
      return outline.blocks(of: index).filter { showsPart($0, isMistral ? ["image_url"] : UserParts.types) }.map {
        block in
        let name = member("role", of: index) ?? ""
        let isImage = showsPart(block, ["image_url"])
        let fault = "\(isImage ? "an image" : "a sound or a file") stands in a message of the role `\(name)`"
        let words: String? =
          !isImage
          ? nil
          : isMistral
            ? "Unexpected content chunk types in tool message: ['ImageURLChunk']"
            : "Invalid 'messages[\(index)]'. Image URLs are only allowed for messages with role 'user', but this message "
              + "with role '\(name)' contains an image URL."
        return misplaced(
          block, isRefused ? fault : fault + "; some models refuse that, others do not see it",
          "move it to a user message behind the tool results", isRefused || isMistral && role == .tool ? words : nil,
          isRefused ? .error : .warning)
      }
    }
  }

  /// Whether a block is a part of some types, or a tool result with one.
  private func showsPart(_ block: Int, _ types: [String]) -> Bool {
    switch outline.blocks[block].kind {
    case .media: types.contains(typeName(of: block))
    case .toolResult:
      json(.block(block))?["content"]?.elements.contains { types.contains($0.string("type") ?? "") } ?? false
    default: false
    }
  }

  fileprivate var misplacedParts: [Finding] {
    guard traits.contains(.foreignBlock) else { return [] }
    return messages.flatMap { index -> [Finding] in
      let isAnswer = outline.messages[index].role == .assistant
      return outline.blocks(of: index).compactMap { block in
        let name = isAnswer && outline.blocks[block].kind == .media ? typeName(of: block) : ""
        if ["input_image", "input_file", "input_audio"].contains(name) {
          return misplaced(
            block, "a part of the type `\(name)` stands in an answer", "give it a user message of its own",
            "Invalid value: '\(name)'. Supported values are: 'output_text' and 'refusal'.")
        }
        guard outline.blocks[block].kind == .text, !outline.blocks[block].flags.contains(.bare) else { return nil }
        let type = typeName(of: block)
        guard type == (isAnswer ? "input_text" : "output_text") else { return nil }
        return misplaced(
          block, "a part of the type `\(type)` stands in \(isAnswer ? "an answer" : "a message that is no answer")",
          "use `\(isAnswer ? "output_text" : "input_text")`",
          isAnswer
            ? "Invalid value: 'input_text'. Supported values are: 'output_text' and 'refusal'."
            : "Invalid value: 'output_text'. Supported values are: 'input_text', 'input_image', 'input_file', "
              + "'scoped_content', and 'input_audio'.")
      }
    }
  }

  fileprivate var mixedContents: [Finding] {
    messages.compactMap { index in
      let blocks = outline.blocks(of: index)
      guard let call = blocks.first(where: { outline.blocks[$0].kind == .toolCall }),
        let response = blocks.first(where: { outline.blocks[$0].kind == .toolResult })
      else { return nil }
      return misplaced(
        outline.messages[index].role == .user ? call : response, "a call and a response stand in one content",
        "split the content",
        "Please ensure that function call turn contains at least one function_call part which can not be mixed with "
          + "function_response parts.")
    }
  }
}
