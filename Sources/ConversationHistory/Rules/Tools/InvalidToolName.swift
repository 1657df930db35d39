extension Rule {
  static let invalidToolName = Rule(
    "invalid-tool-name", .tools, "a tool name that the API does not take",
    .chat(.error) + .on(.error, .anthropic, .bedrock, .openAIResponses, .gemini), evidence: .observed,
    repairedBy: RenameTools.id, needs: [.oddName, .oddToolName],
    page: RulePage(
      rejects: "A name, declared or called, that is empty, too long, or has characters that are refused.",
      why: "Declared names match ^[a-zA-Z0-9_-]+$ up to 128 characters on the Messages API and 64 on Chat "
        + "Completions, counted after any prefix; a called name may have 200 of any kind on the Messages API.",
      sources: ["mcp-use/mcp-use#94", "danny-avila/LibreChat#7435", "anthropics/claude-code#96152"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"tools": [{"name": "a.b", "input_schema": {"type": "object"}}], "messages": [
            {"role": "user", "content": "a"}
          ]}
          """#,
        passes: #"""
          {"tools": [{"name": "a_b", "input_schema": {"type": "object"}}], "messages": [
            {"role": "user", "content": "a"}
          ]}
          """#
      ),
      fix: "Rewrites the name everywhere it is used; the map takes it back off a response.")
  ) { context in
    var findings = context.outline.tools.indices.compactMap { index -> Finding? in
      guard context.outline.tools[index].isOddlyNamed else { return long(index, context) }
      let name = context.toolName(index)
      return context.finding(
        "invalid-tool-name", .error, at: .tool(index), "the API does not take the tool name `\(name)`",
        help: "use \(context.requirements.toolName.pattern)",
        apiError: context.nameWords(tool: index, name),
        fix: .safe(RenameTools.id, "rewrite the name everywhere"), identity: name)
    }
    for index in context.outline.blocks.indices {
      let block = context.outline.blocks[index]
      guard block.kind == .toolCall, block.flags.contains(.oddName) else { continue }
      let name = context.toolName(of: index)
      findings.append(
        context.finding(
          "invalid-tool-name", .error, at: .block(index),
          name.isEmpty ? "the tool call has no name" : "the API does not take the tool name `\(name)`",
          help: "use \(context.requirements.toolName.pattern)",
          apiError: context.nameWords(call: index, name),
          fix: .safe(RenameTools.id, "rewrite the name everywhere"), identity: name))
    }
    return findings + ofResults(context) + ofResponses(context)
  }

  /// A response of Gemini that does not say which function it is from.
  private static func ofResponses(_ context: LintContext) -> [Finding] {
    guard context.family == .gemini else { return [] }
    return context.outline.blocks.indices.compactMap { index in
      let block = context.outline.blocks[index]
      guard block.kind == .toolResult, block.flags.contains(.oddName) else { return nil }
      let message = context.outline.message(of: index)
      return context.finding(
        "invalid-tool-name", .error, at: .block(index), "the function response has no name",
        help: "send the name of the call",
        apiError: "* GenerateContentRequest.contents[\(message)].parts[\(context.position(of: index, in: message))]"
          + ".function_response.name: Name cannot be empty.",
        fix: .safe(RenameTools.id, "give it the name of its call"), identity: context.spellingIdentity(.block(index)))
    }
  }

  /// Where a tool message must name its tool as calls do.
  private static func ofResults(_ context: LintContext) -> [Finding] {
    guard context.requirements.checksResultNames else { return [] }
    return context.messages.compactMap { index in
      guard context.outline.messages[index].role == .tool, context.outline.messages[index].nameHash != 0,
        let name = context.member("name", of: index), !context.requirements.takesCalledName(MessageText(name))
      else { return nil }
      return context.finding(
        "invalid-tool-name", .error, at: .message(index), "the API does not take the tool name `\(name)`",
        help: "use \(context.requirements.toolName.pattern)", apiError: context.validatorWords(name),
        fix: .safe(RenameTools.id, "rewrite the name everywhere"), identity: "result \(name)")
    }
  }

  private static func long(_ tool: Int, _ context: LintContext) -> Finding? {
    let length = Int(context.outline.tools[tool].nameLength)
    guard context.outline.tools[tool].isCustom, let limit = context.requirements.commonNameLength, length > limit
    else { return nil }
    let name = context.toolName(tool)
    return context.finding(
      "invalid-tool-name", .warning, at: .tool(tool),
      "the tool name `\(name)` has \(length) characters; Bedrock and references to tools take \(limit)",
      help: "use at most \(limit) characters",
      apiError:
        "tools.\(context.outline.tools[tool].element).custom.name: String should have at most \(limit) characters",
      identity: name)
  }
}
