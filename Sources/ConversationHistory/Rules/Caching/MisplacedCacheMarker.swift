extension Rule {
  static let misplacedCacheMarker = Rule(
    "misplaced-cache-marker", .caching, "a cache marker where none may stand", .on(.error, .anthropic, .bedrock),
    evidence: .documented, repairedBy: RepairCacheMarkers.id, needs: [.cacheMarker, .media],
    page: RulePage(
      rejects: "A `cache_control` on thinking, on an empty text, or inside a tool result on another block than the "
        + "last; on Bedrock a `cachePoint` directly behind a document or a video.",
      why: "Clients mark the last block, whatever it is.",
      sources: [
        "platform.claude.com/docs/en/build-with-claude/prompt-caching", "anthropics/claude-code#62379",
        "pydantic-ai models/bedrock.py",
      ],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "thinking", "thinking": "b", "signature": "EqQB", "cache_control": {"type": "ephemeral"}},
              {"type": "text", "text": "c"}
            ]},
            {"role": "user", "content": "d"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": [
              {"type": "thinking", "thinking": "b", "signature": "EqQB"},
              {"type": "text", "text": "c", "cache_control": {"type": "ephemeral"}}
            ]},
            {"role": "user", "content": "d"}
          ]}
          """#),
      fix: "Moves the marker to the nearest block that may have it: one before, else one behind, else none.")
  ) { context in
    if context.family == .bedrock { return context.cachePointsBehindDocuments() }
    return context.cacheMarkers().compactMap { marker in
      switch marker.place {
      case .tool(let index, let tool) where tool.isDeferred:
        return context.finding(
          "misplaced-cache-marker", .error, at: .element(of: "tools", index, tool),
          "a cache marker stands on a tool that is only loaded when it is found", help: "remove it",
          fix: .safe(RepairCacheMarkers.id, "remove the marker"), identity: "deferred \(index)")
      case .block(let index) where context.isThinking(index):
        return context.misplacedMarker(
          index, "a cache marker stands on thinking",
          "\(context.wirePath(index)).\(context.typeName(of: index)).cache_control: Extra inputs are not permitted")
      case .block(let index)
      where context.outline.blocks[index].kind == .text && context.outline.blocks[index].flags.contains(.empty):
        return context.misplacedMarker(
          index, "a cache marker stands on an empty text",
          "\(context.wirePath(index)).text: cache_control cannot be set for empty text blocks")
      case .nested(let index, let position, isLast: false):
        return context.misplacedMarker(
          index, "a cache marker stands inside the tool result, on block \(position), which is not the last", nil)
      default: return nil
      }
    }
  }
}

extension LintContext {
  fileprivate func misplacedMarker(_ block: Int, _ fault: String, _ words: String?) -> Finding {
    finding(
      "misplaced-cache-marker", .error, at: .block(block), fault, help: "move it to a block beside", apiError: words,
      fix: .safe(RepairCacheMarkers.id, "move the marker"), identity: "\(fault) \(spellingIdentity(.block(block)))")
  }

  fileprivate func cachePointsBehindDocuments() -> [Finding] {
    messages.flatMap { message in
      outline.blocks(of: message).dropFirst().compactMap { index -> Finding? in
        guard outline.blocks[index].kind == .other, outline.blocks[index - 1].kind == .media,
          json(.block(index))?["cachePoint"] != nil, let medium = json(.block(index - 1)),
          medium["document"] != nil || medium["video"] != nil
        else { return nil }
        return finding(
          "misplaced-cache-marker", .error, at: .block(index), "a cache point stands behind a document or a video",
          help: "put it before", fix: .safe(RepairCacheMarkers.id, "put the cache point before it"),
          identity: spellingIdentity(.block(index - 1)))
      }
    }
  }
}
