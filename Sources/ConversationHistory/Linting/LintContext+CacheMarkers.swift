internal import HistoryJSON

extension LintContext {
  /// One cache marker of a Messages request.
  struct CacheMarker {
    enum Place: Equatable {
      case tool(Int, JSONText)
      case system(Int, JSONText)
      case block(Int)
      case nested(block: Int, index: Int, isLast: Bool)
      case body
    }

    var place: Place
    /// Whether it asks for an hour; else for five minutes.
    var isLong: Bool
  }

  /// The markers in the order in which they count: tools, system, messages, then the one of the whole body.
  func cacheMarkers() -> [CacheMarker] {
    guard isAnthropic else { return [] }
    var result: [CacheMarker] = []
    func add(_ value: JSONText?, _ place: CacheMarker.Place) {
      guard let value, value.kind != .null else { return }
      result.append(CacheMarker(place: place, isLong: value["ttl"]?.text == "1h"))
    }
    // Of what is no declaration nothing is known.
    for (index, tool) in (parameter("tools")?.elements ?? []).enumerated()
    where tool.isToolset || tool["name"]?.text != nil || tool["function"]?["name"]?.text != nil {
      add(tool["cache_control"], .tool(index, tool))
    }
    for (index, text) in (parameter("system")?.elements ?? []).enumerated() {
      add(text["cache_control"], .system(index, text))
    }
    for index in outline.blocks.indices {
      let block = outline.blocks[index]
      let isNested = block.kind == .toolResult && block.flags.contains(.odd)
      guard block.flags.contains(.cacheMarker) || isNested, let value = json(.block(index)) else { continue }
      if isNested {
        let content = value["content"]?.elements ?? []
        for (position, inner) in content.enumerated() {
          add(
            inner["cache_control"], .nested(block: index, index: position, isLast: position == content.count - 1))
        }
      }
      add(value["cache_control"], .block(index))
    }
    add(parameter("cache_control"), .body)
    return result
  }

  /// What a finding about a marker points to.
  func subject(of marker: CacheMarker) -> Subject {
    switch marker.place {
    case .tool(let index, let tool): .element(of: "tools", index, tool)
    case .system(let index, let text): .element(of: "system", index, text)
    case .block(let index), .nested(let index, _, _): .block(index)
    case .body: .parameter("cache_control")
    }
  }
}

extension JSONText {
  /// Whether it declares the tools of a server as a whole, such as `mcp_toolset`, and so has no name.
  var isToolset: Bool { self["name"]?.text == nil && self["type"]?.text?.string.hasSuffix("toolset") ?? false }
}
