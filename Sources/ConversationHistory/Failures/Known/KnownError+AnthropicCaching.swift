extension KnownError {
  /// Cache markers.
  static let anthropicCaching: [KnownError] = [
    KnownError(
      "cache-control-max", "anthropic", 400,
      text: "A maximum of 4 blocks with cache_control may be provided. Found <n>.",
      "there are more than four cache markers",
      repair: "drop the oldest markers of the messages", .history("too-many-cache-markers"),
      sources: [
        "Wei-Shaw/sub2api#176", "griffinmartin/opencode-claude-auth#121", "VicBilibily/GCMP#370",
        "platform.claude.com/docs/en/build-with-claude/prompt-caching", "caozhiyuan/copilot-api#287",
      ]),
    KnownError(
      "cache-control-ttl-order", "anthropic", 400,
      text: """
        messages.<i>.content.<j>.cache_control.ttl: a ttl='1h' cache_control block must not come after a ttl='5m' \
        cache_control block. Note that blocks are processed in the following order: `tools`, `system`, `messages`.
        """,
      patterns: ["a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block"],
      "a cache marker of one hour follows one of five minutes",
      repair: "give the later markers five minutes, or all of them one hour", .history("cache-marker-order"),
      sources: [
        "cnighswonger/claude-code-cache-fix#44", "headroomlabs-ai/headroom#2939", "vellum-ai/vellum-assistant#22191",
        "CommonstackAI/UncommonRoute#1", "router-for-me/CLIProxyAPI#3398",
        "platform.claude.com/docs/en/build-with-claude/prompt-caching", "vellum-ai/vellum-assistant#18023",
      ]),
    KnownError(
      "cache-control-empty-text", "anthropic", 400,
      text: "messages.<i>.content.<j>.text: cache_control cannot be set for empty text blocks",
      "a cache marker stands on an empty text",
      repair: "drop the block and move the marker to an earlier one", .history("misplaced-cache-marker"),
      sources: ["anthropics/claude-code#62379", "platform.claude.com/docs/en/build-with-claude/prompt-caching"]),
    KnownError(
      "cache-control-nested", "anthropic", 400,
      text: nil,
      "a cache marker stands inside a tool result or document, not at its end",
      repair: "move the marker to the block around it", .history("misplaced-cache-marker"),
      sources: ["platform.claude.com/docs/en/release-notes/overview (May 1, 2025)"]),
    KnownError(
      "cache-auto-slots", "anthropic", 400,
      text: nil,
      "the request asks for automatic caching and has no marker left for it",
      repair: "drop the top-level marker", .history("too-many-cache-markers"),
      sources: ["platform.claude.com/docs/en/build-with-claude/prompt-caching"]),
  ]
}
