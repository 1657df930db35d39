extension Rule {
  static let duplicateToolName = Rule(
    "duplicate-tool-name", .tools, "two tools with one name", [Severities(.anthropic, .error)],
    evidence: .documented, repairedBy: RenameTools.id, needs: .declaredTool,
    page: RulePage(
      rejects: "A request that declares two tools of one name.",
      why: "The Messages API refuses it: a call could mean either.",
      sources: ["platform.claude.com/docs/en/api/messages/create"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"tools": [{"name": "a", "input_schema": {"type": "object"}}, {"name": "a", "input_schema": {"type": "object"}}], "messages": [
            {"role": "user", "content": "a"}
          ]}
          """#,
        passes: #"""
          {"tools": [{"name": "a", "input_schema": {"type": "object"}}], "messages": [
            {"role": "user", "content": "a"}
          ]}
          """#
      ),
      fix: "Drops the later of two equal declarations; renames the later of two different ones.")
  ) { context in
    guard context.isAnthropic else { return [] }
    var seen: Set<UInt64> = []
    return context.outline.tools.indices.compactMap { index in
      guard !seen.insert(context.outline.tools[index].nameHash).inserted else { return nil }
      let name = context.toolName(index)
      return context.finding(
        "duplicate-tool-name", .error, at: .tool(index), "another tool is called `\(name)`",
        help: "declare each tool once", apiError: "tools: Tool names must be unique.",
        fix: .safe(RenameTools.id, "drop or rename the later one"), identity: name)
    }
  }
}
