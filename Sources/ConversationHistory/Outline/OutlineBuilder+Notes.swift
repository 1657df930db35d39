internal import HistoryJSON

/// What the rules of thinking, caching and media want noted.
extension OutlineBuilder {
  /// Whether a thinking block has a text and a signature, or sealed data.
  static func isWholeThinking(_ block: WireBlock, _ nodes: Nodes) -> Bool {
    guard block.signature >= 0, nodes[block.signature].isString,
      !nodes[block.signature].contentRange.isEmpty
    else { return false }
    return block.kind == .redactedThinking || block.text >= 0 && nodes[block.text].isString
  }

  /// Whether media or cache markers stand in the content of a result.
  static func insideResult(_ content: Int, bytes: RawSpan, nodes: Nodes) -> Outline.Traits {
    var found: Outline.Traits = []
    for element in nodes.elements(of: content) where nodes[element].kind == .object {
      for (key, value) in nodes.members(of: element) {
        switch WireName(nodes[key], in: bytes) {
        case .cacheControl: found.insert(.cacheMarker)
        case .type where nodes[value].isString && isMedia(nodes[value], bytes): found.insert(.media)
        default: break
        }
      }
    }
    return found
  }

  private static func isMedia(_ type: JSONNode, _ bytes: RawSpan) -> Bool {
    JSONString.equals(type, "image", in: bytes) || JSONString.equals(type, "document", in: bytes)
  }

  mutating func noteParameter(_ name: String, _ value: Int, bytes: RawSpan, nodes: Nodes) {
    guard outline.dialect.family == .anthropic else { return }
    switch name {
    case "thinking": outline.traits.insert(.thinkingMode)
    case "cache_control": outline.traits.insert(.cacheMarker)
    case "container": outline.traits.insert(.serverTool)
    case "temperature", "top_p", "top_k": outline.traits.insert(.sampling)
    case "system", "tools":
      // Markers stand on the elements of the list, never deeper.
      for element in nodes.elements(of: value) where nodes[element].kind == .object {
        let isMarked = nodes.members(of: element).contains { key, _ in
          WireName(nodes[key], in: bytes) == .cacheControl
        }
        if isMarked { outline.traits.insert(.cacheMarker) }
        let isEmpty = nodes.members(of: element).contains { key, value in
          WireName(nodes[key], in: bytes) == .text && nodes[value].isString && nodes[value].contentRange.isEmpty
        }
        if isEmpty { outline.traits.insert(.emptyText) }
      }
    default: break
    }
  }
}
