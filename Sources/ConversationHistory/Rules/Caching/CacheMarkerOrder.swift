extension Rule {
  static let cacheMarkerOrder = Rule(
    "cache-marker-order", .caching, "a cache marker for an hour behind one for five minutes", .on(.error, .anthropic),
    evidence: .observed, repairedBy: RepairCacheMarkers.id, needs: .cacheMarker,
    page: RulePage(
      rejects: "A marker with `\"ttl\": \"1h\"` behind one for five minutes, in the order tools, system, messages.",
      why: "What is cached for long must stand before what is cached for short. Markers come from several layers of a "
        + "client, or from a gateway, that do not know of each other.",
      sources: ["vellum-ai/vellum-assistant#18023", "platform.claude.com/docs/en/build-with-claude/prompt-caching"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": [
              {"type": "text", "text": "a", "cache_control": {"type": "ephemeral"}},
              {"type": "text", "text": "b", "cache_control": {"type": "ephemeral", "ttl": "1h"}}
            ]}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": [
              {"type": "text", "text": "a", "cache_control": {"type": "ephemeral", "ttl": "1h"}},
              {"type": "text", "text": "b", "cache_control": {"type": "ephemeral"}}
            ]}
          ]}
          """#),
      fix: "Makes the later marker one for five minutes.")
  ) { context in
    var hasShort = false
    return context.cacheMarkers().compactMap { marker in
      defer { hasShort = hasShort || !marker.isLong }
      guard hasShort, marker.isLong, let path = context.wirePath(of: marker) else { return nil }
      let subject = context.subject(of: marker)
      return context.finding(
        "cache-marker-order", .error, at: subject, "a cache marker for an hour stands behind one for five minutes",
        help: "make the later one `5m`",
        apiError: "\(path).cache_control.ttl: a ttl='1h' cache_control block must not come after a ttl='5m' "
          + "cache_control block. Note that blocks are processed in the following order: `tools`, `system`, `messages`.",
        fix: .safe(RepairCacheMarkers.id, "make the later marker one for five minutes"),
        identity: context.spellingIdentity(subject))
    }
  }
}

extension LintContext {
  /// How the API names the block of a marker; nil for one of the body, of which nothing is known.
  fileprivate func wirePath(of marker: CacheMarker) -> String? {
    switch marker.place {
    case .tool(let index, _): "tools.\(index)"
    case .system(let index, _): "system.\(index)"
    case .block(let index), .nested(let index, _, _): wirePath(index)
    case .body: nil
    }
  }
}
