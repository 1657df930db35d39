extension Rule {
  static let tooManyCacheMarkers = Rule(
    "too-many-cache-markers", .caching, "more than four cache markers", .on(.error, .anthropic), evidence: .observed,
    repairedBy: RepairCacheMarkers.id, needs: .cacheMarker,
    page: RulePage(
      rejects: "More than four `cache_control` markers over tools, system and messages; the one of the body counts.",
      why: "Clients set a marker on each new message and forget to take the old ones away.",
      sources: ["caozhiyuan/copilot-api#287", "platform.claude.com/docs/en/build-with-claude/prompt-caching"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": [
              {"type": "text", "text": "a", "cache_control": {"type": "ephemeral"}},
              {"type": "text", "text": "b", "cache_control": {"type": "ephemeral"}},
              {"type": "text", "text": "c", "cache_control": {"type": "ephemeral"}},
              {"type": "text", "text": "d", "cache_control": {"type": "ephemeral"}},
              {"type": "text", "text": "e", "cache_control": {"type": "ephemeral"}}
            ]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": [
              {"type": "text", "text": "a"},
              {"type": "text", "text": "b", "cache_control": {"type": "ephemeral"}},
              {"type": "text", "text": "c", "cache_control": {"type": "ephemeral"}},
              {"type": "text", "text": "d", "cache_control": {"type": "ephemeral"}},
              {"type": "text", "text": "e", "cache_control": {"type": "ephemeral"}}
            ]}
          ]}
          """#),
      fix: "Drops the oldest markers of the messages, then those of the system prompt, then those of the tools.")
  ) { context in
    let markers = context.cacheMarkers()
    guard markers.count > 4 else { return [] }
    let first = markers.first { $0.isOfMessages } ?? markers.first { $0.isOfSystem } ?? markers[0]
    let hasBody = markers.last?.place == .body
    return [
      context.finding(
        "too-many-cache-markers", .error, at: context.subject(of: first),
        "the request has \(markers.count) cache markers, and at most 4 are taken", help: "drop the oldest",
        // What is answered when the marker of the body finds no slot is not known.
        apiError: hasBody
          ? nil : "A maximum of 4 blocks with cache_control may be provided. Found \(markers.count).",
        fix: .safe(RepairCacheMarkers.id, "drop the oldest markers"), identity: "\(markers.count)")
    ]
  }
}

extension LintContext.CacheMarker {
  fileprivate var isOfMessages: Bool {
    switch place {
    case .block, .nested: true
    case .tool, .system, .body: false
    }
  }

  fileprivate var isOfSystem: Bool {
    if case .system = place { true } else { false }
  }
}
