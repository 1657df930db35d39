extension Rule {
  static let crowdedToolResult = Rule(
    "crowded-tool-result", .tools, "a tool result beside content that the model does not take there",
    [Severities(.bedrock, .error)], evidence: .measured, repairedBy: SplitToolResults.id, needs: .toolResult,
    page: RulePage(
      rejects: "On Converse, a message with tool results and a file (csv, txt, docx) or a video for Claude, or with "
        + "anything else at all for Llama, Mistral and Writer.",
      why: "Converse makes a message of its own of such content, and then misses the results.",
      sources: ["pydantic/pydantic-ai#6098"],
      example: RulePage.Example(
        .bedrock, model: "us.meta.llama4-maverick-17b-instruct-v1:0",
        fails: body(#", {"text": "b"}"#), passes: body("")),
      fix: "Parts the message: results, an assistant message that says so, the rest.")
  ) { context in
    guard context.requirements.besideResults != .anything else { return [] }
    return context.messages.compactMap { message in
      let blocks = context.outline.blocks(of: message)
      guard context.outline.messages[message].role == .user,
        blocks.contains(where: { context.outline.blocks[$0].kind == .toolResult }),
        let crowd = blocks.first(where: { index in
          context.outline.blocks[index].kind != .toolResult
            && context.requirements.besideResults.refuses(context.json(.block(index)))
        })
      else { return nil }
      return context.finding(
        "crowded-tool-result", .error, at: .block(crowd), "the model does not take this beside tool results",
        help: "send it in a user message of its own, an assistant message between",
        fix: .safe(SplitToolResults.id, "part the message"))
    }
  }

  private static func body(_ more: String) -> String {
    #"""
    {"messages": [
      {"role": "user", "content": [{"text": "a"}]},
      {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "f", "input": {}}}]},
      {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "b"}]}}\#(more)]}
    ], "toolConfig": {"tools": [{"toolSpec": {"name": "f", "inputSchema": {"json": {"type": "object"}}}}]}}
    """#
  }
}

extension Requirements.ResultCompany {
  /// Whether a block of Converse may not stand beside tool results; a cache point is no content.
  func refuses(_ block: JSONText?) -> Bool {
    guard let block, block["cachePoint"] == nil, block["toolResult"] == nil else { return false }
    switch self {
    case .anything: return false
    case .nothing: return true
    case .noFiles:
      if block["video"] != nil { return true }
      return ["csv", "txt", "docx"].contains(block["document"]?.string("format"))
    }
  }
}
