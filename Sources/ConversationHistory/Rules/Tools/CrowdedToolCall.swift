extension Rule {
  static let crowdedToolCall = Rule(
    "crowded-tool-call", .tools, "a tool call beside a text, for a model that takes one of the two",
    .on(.warning, .bedrock), evidence: .observed, needs: .toolCall,
    page: RulePage(
      rejects: "On Converse, an assistant message of a Mistral model with both a text and a tool call.",
      why: "Converse turns the message into one of Mistral's, whose first templates have a place for only one of them.",
      sources: ["langchain-ai/langchain-aws libs/aws/tests/integration_tests/chat_models/test_bedrock_converse.py"],
      example: RulePage.Example(
        .bedrock, model: "mistral.mistral-large-2402-v1:0", fails: body(#"{"text": "b"}, "#), passes: body("")),
      fix: "None: which of the two to leave out is for the caller to say.")
  ) { context in
    guard context.outline.model?.lowercased().contains("mistral") ?? false else { return [] }
    return context.messages.compactMap { message in
      let blocks = context.outline.blocks(of: message)
      guard context.outline.messages[message].role == .assistant,
        let call = blocks.first(where: { context.outline.blocks[$0].kind == .toolCall }),
        blocks.contains(where: { context.outline.blocks[$0].kind == .text })
      else { return nil }
      return context.finding(
        "crowded-tool-call", .warning, at: .block(call),
        "a text stands beside the tool call, and some models refuse that",
        help: "leave the text out, or send it in an earlier turn",
        apiError: "ValidationException: messages.\(message).content: Conversation blocks and tool use blocks cannot be "
          + "provided in the same turn.",
        identity: context.id(of: call))
    }
  }

  private static func body(_ text: String) -> String {
    #"""
    {"messages": [
      {"role": "user", "content": [{"text": "a"}]},
      {"role": "assistant", "content": [\#(text){"toolUse": {"toolUseId": "t1", "name": "f", "input": {}}}]},
      {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "c"}]}}]}
    ], "toolConfig": {"tools": [{"toolSpec": {"name": "f", "inputSchema": {"json": {"type": "object"}}}}]}}
    """#
  }
}
