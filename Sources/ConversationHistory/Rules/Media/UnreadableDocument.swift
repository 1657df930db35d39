extension Rule {
  static let unreadableDocument = Rule(
    "unreadable-document", .media, "a document that is no PDF", .on(.error, .anthropic), evidence: .observed,
    needs: .media,
    page: RulePage(
      rejects: "A document in base64 whose type is not `application/pdf`, or whose bytes are no PDF.",
      why: "Other formats go into a text source. A page of HTML that was saved as a PDF is refused, stays in the "
        + "history, and makes every later request fail.",
      sources: ["platform.claude.com/docs/en/build-with-claude/pdf-support", "known error pdf-invalid"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": [
              {"type": "document", "source": {
                "type": "base64", "media_type": "application/pdf", "data": "PGh0bWw+PC9odG1sPg=="
              }}
            ]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": [
              {"type": "document", "source": {
                "type": "base64", "media_type": "application/pdf", "data": "JVBERi0xLjcK"
              }}
            ]}
          ]}
          """#),
      fix: "None: convert the document, or put its text in its place. Where loss is allowed, a note takes its place.")
  ) { context in
    context.media.compactMap { medium in
      guard medium.type == "document", let source = medium.source else { return nil }
      if source.mediaType != "application/pdf" {
        return context.finding(
          "unreadable-document", .error, at: .block(medium.block),
          "the document is \(source.mediaType), and only PDF is taken in base64", help: "use a source of type `text`",
          apiError: medium.wirePath.map {
            "\($0).document.source.base64.media_type: Input should be 'application/pdf'"
          }, identity: context.identity(of: medium))
      }
      guard !source.isPDF else { return nil }
      return context.finding(
        "unreadable-document", .error, at: .block(medium.block), "the bytes of the document are no PDF",
        help: "send its text, or leave it out",
        apiError: medium.wirePath.map { "\($0).pdf.source.base64.data: The PDF specified was not valid" },
        identity: context.identity(of: medium))
    }
  }
}
