extension Rule {
  static let missingToolConfig = Rule(
    "missing-tool-config", .tools, "tool calls in the history, and no tools declared",
    [Severities(.bedrock, .error)], evidence: .observed, repairedBy: DeclareCalledTools.id,
    needs: [.toolCall, .toolResult],
    page: RulePage(
      rejects: "A Converse request with tool calls or results and without `toolConfig`.",
      why: "Converse wants the tools declared that the history uses; the Messages API no longer does.",
      sources: ["patriceckhart/zot#18", "vxcontrol/pentagi#196", "nearai/ironclaw#1710", "langgenius/dify#17545"],
      example: RulePage.Example(
        .bedrock,
        fails: #"""
          {"messages": [
            {"role": "user", "content": [{"text": "a"}]},
            {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "f", "input": {}}}]},
            {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "b"}]}}]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": [{"text": "a"}]},
            {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "f", "input": {}}}]},
            {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "b"}]}}]}
          ], "toolConfig": {"tools": [
            {"toolSpec": {"name": "f", "inputSchema": {"json": {"type": "object"}}}}
          ]}}
          """#
      ),
      fix: "Declares the called tools, each with a schema that takes any object.")
  ) { context in
    guard context.outline.isWhole, context.parameter("toolConfig").map(\.isNull) ?? true else { return [] }
    guard let block = context.outline.blocks.firstIndex(where: { $0.kind == .toolCall || $0.kind == .toolResult })
    else { return [] }
    return [
      context.finding(
        "missing-tool-config", .error, at: .block(block), "the history uses tools, and the request declares none",
        help: "send `toolConfig` with the tools of the history",
        apiError:
          "ValidationException: The toolConfig field must be defined when using toolUse and toolResult content blocks.",
        fix: .safe(DeclareCalledTools.id, "declare the called tools"))
    ]
  }
}
