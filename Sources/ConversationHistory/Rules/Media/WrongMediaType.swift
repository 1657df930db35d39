extension Rule {
  static let wrongMediaType = Rule(
    "wrong-media-type", .media, "an image that is not of the type it is said to be", .on(.error, .anthropic),
    evidence: .observed, repairedBy: CorrectMediaTypes.id, needs: .media,
    page: RulePage(
      rejects: "An image whose bytes are of another format than its `media_type`, or of a format that is not taken.",
      why: "Tools name the type after a file's extension, and files are often renamed. Such an image stays in the "
        + "history and makes every later request fail.",
      sources: ["platform.claude.com/docs/en/build-with-claude/vision", "known error image-media-mismatch-new"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": [
              {"type": "image", "source": {
                "type": "base64", "media_type": "image/jpeg", "data": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
              }}
            ]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": [
              {"type": "image", "source": {
                "type": "base64", "media_type": "image/png", "data": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
              }}
            ]}
          ]}
          """#),
      fix: "Writes the type that the bytes show; an image of a format that is not taken is left as it is.")
  ) { context in
    context.media.compactMap { medium in
      guard medium.type == "image", let source = medium.source else { return nil }
      let head = source.imageHead
      let place = medium.nested.map { " (block \($0) of the result)" } ?? ""
      if !MediaSource.imageTypes.contains(source.mediaType) {
        return context.finding(
          "wrong-media-type", .error, at: .block(medium.block),
          "the API takes no images of the type `\(source.mediaType)`\(place)",
          help: head.map { "the bytes are \($0.mediaType)" } ?? "convert the image",
          apiError: medium.wirePath.map {
            "\($0).image.source.base64.media_type: Input should be 'image/jpeg', 'image/png', 'image/gif' or "
              + "'image/webp'"
          }, fix: head.map { .safe(CorrectMediaTypes.id, "write \($0.mediaType)") },
          identity: context.identity(of: medium))
      }
      guard let head, head.mediaType != source.mediaType else { return nil }
      return context.finding(
        "wrong-media-type", .error, at: .block(medium.block),
        "the image is \(head.mediaType) and is said to be \(source.mediaType)\(place)", help: "correct the type",
        apiError: medium.wirePath.map {
          "\($0).image.source.base64.data: The image was specified using the \(source.mediaType) media type, but the "
            + "image appears to be a \(head.mediaType) image"
        }, fix: .safe(CorrectMediaTypes.id, "write \(head.mediaType)"), identity: context.identity(of: medium))
    }
  }
}

extension LintContext {
  /// The bytes of the medium, wherever it stands.
  func identity(of medium: Medium) -> String {
    "\(medium.nested.map { "\($0) " } ?? "")\(spellingIdentity(.block(medium.block)))"
  }
}
