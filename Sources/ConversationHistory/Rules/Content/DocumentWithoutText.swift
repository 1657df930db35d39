extension Rule {
  static let documentWithoutText = Rule(
    "document-without-text", .content, "a document without a word beside it", .on(.error, .bedrock),
    evidence: .observed, repairedBy: AccompanyDocuments.id, needs: .media,
    page: RulePage(
      rejects: "On Converse, a user message with a document and no text.",
      why: "A user may drop a file into a conversation and say nothing; other APIs take that.",
      sources: ["archestra-ai/archestra#4220"],
      example: RulePage.Example(.bedrock, fails: body(""), passes: body(#", {"text": "what is this?"}"#)),
      fix: "Adds a marked text behind the documents.")
  ) { context in
    guard context.family == .bedrock else { return [] }
    return context.messages.compactMap { message in
      let blocks = context.outline.blocks(of: message)
      guard context.outline.messages[message].role == .user,
        !blocks.contains(where: { context.outline.blocks[$0].kind == .text }),
        let document = blocks.first(where: { index in
          context.outline.blocks[index].kind == .media && context.json(.block(index))?["document"] != nil
        })
      else { return nil }
      return context.finding(
        "document-without-text", .error, at: .block(document), "the message has a document and no text",
        help: "say what the document is for",
        apiError: "ValidationException: A text block must be included when using documents.",
        fix: .safe(AccompanyDocuments.id, "add a text behind the documents"),
        identity: context.spellingIdentity(.block(document)))
    }
  }

  private static func body(_ text: String) -> String {
    #"""
    {"messages": [
      {"role": "user", "content": [
        {"document": {"format": "pdf", "name": "a", "source": {"bytes": "JVBERi0xLjcK"}}}\#(text)
      ]}
    ]}
    """#
  }
}
