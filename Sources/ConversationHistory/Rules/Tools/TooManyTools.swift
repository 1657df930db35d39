extension Rule {
  static let tooManyTools = Rule(
    "too-many-tools", .tools, "more tools than the API takes", [Severities(.openAIChat, .error)], evidence: .observed,
    needs: .declaredTool,
    page: RulePage(
      rejects: "A request that declares more than 128 tools.",
      why: "Chat Completions takes 128; of hosts that speak its language it is not known.",
      sources: ["zed-industries/zed#42393", "anomalyco/opencode#4909", "musistudio/claude-code-router#686"],
      example: RulePage.Example(.openAIChat, fails: tools(129), passes: tools(128)),
      fix: "None: which tools to leave out is for the client to say.")
  ) { context in
    guard let limit = context.requirements.maximumTools, context.outline.tools.count > limit else { return [] }
    let count = context.outline.tools.count
    return [
      context.finding(
        "too-many-tools", context.isOpenAIChat ? .error : .info, at: .parameter("tools"),
        "the request declares \(count) tools", help: "declare at most \(limit)",
        apiError: context.isOpenAIChat
          ? "Invalid 'tools': array too long. Expected an array with maximum length \(limit), "
            + "but got an array with length \(count) instead." : nil,
        identity: "\(count)")
    ]
  }

  private static func tools(_ count: Int) -> String {
    let tools = (1...count).map { #"{"type": "function", "function": {"name": "f\#($0)"}}"# }
    return #"""
      {"tools": [
        \#(tools.joined(separator: ",\n  "))
      ], "messages": [
        {"role": "user", "content": "a"}
      ]}
      """#
  }
}
