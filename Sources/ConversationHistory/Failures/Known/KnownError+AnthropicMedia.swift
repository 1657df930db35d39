extension KnownError {
  /// Images and documents.
  static let anthropicMedia: [KnownError] = [
    KnownError(
      "image-many", "anthropic", 400,
      text: """
        messages.<i>.content.<j>.image.source.base64.data: At least one of the image dimensions exceed max allowed \
        size for many-image requests: 2000 pixels
        """,
      "an image has a side of more than 2000 pixels in a request with many images",
      repair: Remedy.placeholder, .history("oversized-image"),
      sources: [
        "moltbot/moltbot src/agents/pi-embedded-helpers.image-dimension-error.test.ts",
        "Gitlawb/openclaude src/services/api/errors.ts",
        "anthropics/claude-code CHANGELOG.md (image over 2000px breaking the session)",
        "platform.claude.com/docs/en/build-with-claude/vision",
      ]),
    KnownError(
      "image-8000", "anthropic", 400,
      text: """
        messages.<i>.content.<j>.image.source.base64.data: At least one of the image dimensions exceed max allowed \
        size: 8000 pixels
        """,
      patterns: ["At least one of the image dimensions exceed max allowed size: 8000 pixels"],
      "an image has a side of more than 8000 pixels",
      repair: Remedy.placeholder, .history("oversized-image"),
      sources: ["anthropics/claude-code#4778", "platform.claude.com/docs/en/build-with-claude/vision"]),
    KnownError(
      "image-5mb", "anthropic", 400,
      text: """
        messages.<i>.content.<j>.image.source.base64: image exceeds 5 MB maximum: <n> bytes > 5242880 bytes
        """,
      "an image has too many bytes",
      repair: Remedy.placeholder, .history("oversized-image"),
      sources: [
        "anthropics/claude-code#19631", "anthropics/claude-code#10612", "daya0576/pi-imessage#5",
        "MoonshotAI/kimi-code packages/kosong/test/errors.test.ts",
        "platform.claude.com/docs/en/build-with-claude/vision",
      ]),
    KnownError(
      "image-media-mismatch", "anthropic", 400,
      text: """
        messages.<i>.content.<j>.image.source.base64.data: Image does not match the provided media type <media type>
        """,
      "an image is not of the type it is said to be",
      repair: "name the type that the bytes have", .history("wrong-media-type"),
      sources: [
        "anthropics/claude-code#15746", "anthropics/claude-code#13131", "anthropics/claude-code#12041",
        "anthropics/anthropic-sdk-typescript#682",
      ]),
    KnownError(
      "image-media-mismatch-new", "anthropic", 400,
      text: """
        [messages.<i>.content.<j>.image.source.base64.data: ]The image was specified using the <a> media type, but \
        the image appears to be a <b> image
        """,
      patterns: ["The image was specified using the {any} media type, but the image appears to be a"],
      "an image is not of the type it is said to be (newer wording)",
      repair: "name the type that the bytes have", .history("wrong-media-type"),
      sources: ["home-assistant/core#167208"]),
    KnownError(
      "image-media-type", "anthropic", 400,
      text: """
        messages.<i>.content.<j>.image.source.base64.media_type: Input should be 'image/jpeg', 'image/png', \
        'image/gif' or 'image/webp'
        """,
      patterns: ["media_type: Input should be 'image/jpeg'"],
      "an image has a type that the API does not take",
      repair: "convert the image, or replace it with a text", .history("wrong-media-type"),
      sources: [
        "MoonshotAI/kimi-code packages/kosong/test/errors.test.ts",
        "anthropics/claude-code CHANGELOG.md (MCP images with unsupported MIME types)",
      ]),
    KnownError(
      "document-media-type", "anthropic", 400,
      text: "...document.source.base64.media_type: Input should be 'application/pdf'",
      patterns: ["document.source.base64.media_type: Input should be 'application/pdf'"],
      "a document is no PDF",
      repair: "send it as text", .history("unreadable-document"),
      sources: ["code index id 58855247949"]),
    KnownError(
      "pdf-pages", "anthropic", 400,
      text: """
        [messages.<i>.content.<j>.pdf.source.base64.data: ]A maximum of <100|600> PDF pages may be provided.
        """,
      patterns: ["A maximum of {any} PDF pages may be provided"],
      "the documents have too many pages",
      repair: "split the documents, or replace old ones with a text", .history("too-much-media"),
      sources: [
        "code index id 55109719155", "code index id 71169518546", "code index id 61534842282",
        "Gitlawb/openclaude src/services/api/errors.ts", "platform.claude.com/docs/en/build-with-claude/pdf-support",
      ]),
    KnownError(
      "pdf-password", "anthropic", 400,
      text: "...The PDF specified is password protected",
      "a PDF in the history is protected by a password",
      repair: "replace the document with a text", .history("unreadable-document"),
      sources: ["Gitlawb/openclaude src/services/api/errors.ts"]),
    KnownError(
      "pdf-invalid", "anthropic", 400,
      text: "...The PDF specified was not valid",
      "a PDF in the history is no PDF",
      repair: "replace the document with a text", .history("unreadable-document"),
      sources: ["Gitlawb/openclaude src/services/api/errors.ts"]),
    KnownError(
      "media-too-much", "anthropic", 400,
      text: "Too much media: <d> document pages + <i> images > 100",
      "the pages and images together are too many",
      repair: "replace the oldest ones with a text", .history("too-much-media"),
      sources: [
        "ding113/claude-code-hub src/repository/error-rules.ts", "code index id 71256717896",
        "platform.claude.com/docs/en/build-with-claude/vision",
      ]),
  ]
}
