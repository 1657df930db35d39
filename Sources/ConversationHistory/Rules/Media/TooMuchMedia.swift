extension Rule {
  static let tooMuchMedia = Rule(
    "too-much-media", .media, "more images and documents than a request may have", .on(.error, .anthropic),
    evidence: .documented, needs: .media,
    page: RulePage(
      rejects: "More than 600 images and pages in one request; more than 100 is a warning.",
      why: "The limit is 600, and 100 on models with a window of 200k tokens. The pages of a document are not counted "
        + "here, so that it is one at least.",
      sources: ["platform.claude.com/docs/en/build-with-claude/vision", "known error media-too-much"],
      example: RulePage.Example(
        .anthropic, fails: tooMuchMediaExample(101), passes: tooMuchMediaExample(1)),
      fix: "None: which of them to leave out is for the caller to say.")
  ) { context in
    let media = context.media
    guard let last = media.last, media.count > 100 else { return [] }
    let documents = media.count { $0.type == "document" }
    let limit = media.count > 600 ? 600 : 100
    return [
      context.finding(
        "too-much-media", limit == 600 ? .error : .warning, at: .block(last.block),
        "the request has \(media.count) images and documents, and at most \(limit) are taken"
          + (limit == 600 ? "" : " by models with a window of 200k tokens"),
        help: "leave the oldest out",
        apiError: documents == 0 ? "Too much media: 0 document pages + \(media.count) images > \(limit)" : nil)
    ]
  }

  private static func tooMuchMediaExample(_ count: Int) -> String {
    let image = #"{"type":"image","source":{"type":"url","url":"https://example.org/a.png"}}"#
    let images = [String](repeating: "      \(image)", count: count).joined(separator: ",\n")
    return """
      {"messages": [
        {"role": "user", "content": [
      \(images)
        ]}
      ]}
      """
  }
}
