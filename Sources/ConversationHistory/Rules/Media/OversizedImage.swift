extension Rule {
  static let oversizedImage = Rule(
    "oversized-image", .media, "an image that is too large", .on(.error, .anthropic), evidence: .documented,
    needs: .media,
    page: RulePage(
      rejects: "An image with a side of more than 8000 pixels, or of more than 2000 in a request with more than 20 "
        + "images; or with more than 10 MB of base64, of which some hosts take 5.",
      why: "Screenshots add up: the images of tool results count as well, and the lower limit begins to hold for all "
        + "of them when the twenty-first is added.",
      sources: ["platform.claude.com/docs/en/build-with-claude/vision", "anthropics/claude-code#19631"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": [
              {"type": "image", "source": {
                "type": "base64", "media_type": "image/png", "data": "iVBORw0KGgoAAAANSUhEUgAAI4wAAABkCAYAAAAfFcSJ"
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
      fix: "None: scale the image down, or leave it out. Where loss is allowed, a note takes its place.")
  ) { context in
    let images = context.media.filter { $0.type == "image" }
    return images.compactMap { context.oversized($0, isOneOfMany: images.count > MediaSource.many) }
  }
}

extension LintContext {
  fileprivate func oversized(_ medium: Medium, isOneOfMany: Bool) -> Finding? {
    guard let source = medium.source else { return nil }
    let size = source.size
    func report(_ severity: Severity, _ fault: String, _ words: String?) -> Finding {
      finding(
        "oversized-image", severity, at: .block(medium.block), fault, help: "scale it down, or leave it out",
        apiError: words, identity: identity(of: medium))
    }
    if let head = source.imageHead {
      let side = max(head.width, head.height)
      let path = medium.wirePath.map {
        "\($0).image.source.base64.data: At least one of the image dimensions exceed max "
      }
      if side > MediaSource.longestSide {
        return report(
          .error, "the image is \(head.width) by \(head.height) pixels, and at most 8000 are taken",
          path.map { $0 + "allowed size: 8000 pixels" })
      }
      if isOneOfMany, side > MediaSource.longestSideOfMany {
        return report(
          .error,
          "the image is \(head.width) by \(head.height) pixels, and at most 2000 are taken of more than 20 images",
          path.map { $0 + "allowed size for many-image requests: 2000 pixels" })
      }
    }
    if size > MediaSource.largestImage {
      return report(.error, "the image has \(size) bytes of base64, and at most 10 MB are taken", nil)
    }
    guard size > 5_242_880 else { return nil }
    return report(
      .warning, "the image has \(size) bytes of base64, and some hosts take at most 5 MB",
      medium.wirePath.map {
        "\($0).image.source.base64: image exceeds 5 MB maximum: \(size) bytes > 5242880 bytes"
      })
  }
}
