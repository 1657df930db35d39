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
    let tools = context.outline.tools.indices.filter { context.outline.tools[$0].isOddlyNamed }
    var findings = tools.map { index in
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
    return findings
  }
}
