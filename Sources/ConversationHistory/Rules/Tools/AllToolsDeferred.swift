internal import HistoryJSON

extension Rule {
  static let allToolsDeferred = Rule(
    "all-tools-deferred", .tools, "tools of which the model sees none", .on(.error, .anthropic),
    evidence: .documented, repairedBy: RepairToolSchemas.id, needs: .declaredTool,
    page: RulePage(
      rejects: "A request in which every tool has `defer_loading: true`.",
      why:
        "A deferred tool is loaded when a search finds it, and the search itself must be a tool that is not deferred.",
      sources: ["platform.claude.com/docs/en/agents-and-tools/tool-use/tool-search-tool"],
      example: RulePage.Example(
        .anthropic, fails: body(#", "defer_loading": true"#), passes: body("")),
      fix: "Lets the model see the search, or else the first tool.")
  ) { context in
    guard context.isAnthropic, let tools = context.parameter("tools")?.elements, !tools.isEmpty,
      tools.allSatisfy(\.isDeferred)
    else { return [] }
    return [
      context.finding(
        "all-tools-deferred", .error, at: .parameter("tools"), "every tool is deferred, so that the model sees none",
        help: "leave `defer_loading` out of the search for tools, or of one tool",
        apiError: "At least one tool must have defer_loading=false. All tools cannot be deferred.",
        fix: .safe(RepairToolSchemas.id, "let the model see one tool"))
    ]
  }

  private static func body(_ member: String) -> String {
    #"""
    {"tools": [
      {"type": "tool_search_tool_regex_20251119", "name": "tool_search_tool_regex"\#(member)},
      {"name": "f", "input_schema": {"type": "object"}, "defer_loading": true}
    ], "messages": [
      {"role": "user", "content": "a"}
    ]}
    """#
  }
}

extension JSONText {
  /// Whether a declared tool is sent to the model only when a search finds it.
  var isDeferred: Bool { self["defer_loading"]?.kind == .true }
}
