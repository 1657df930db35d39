internal import HistoryJSON

/// Moves, shortens or drops cache markers until the API takes them. What the model reads does not change.
public struct RepairCacheMarkers: Pass {
  public static let id = "repair-cache-markers"
  public static let establishes = "cache markers stand where they may, in their order, and are four at most"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    switch revision.history.dialect.family {
    case .anthropic:
      unmarkDeferred(&revision)
      moveMisplaced(&revision)
      dropSurplus(&revision)
      shortenLate(&revision)
    case .bedrock: moveCachePoints(&revision)
    case .openAIChat, .openAIResponses, .gemini: break
    }
  }

  /// What is not sent at first cannot be cached.
  private func unmarkDeferred(_ revision: inout Revision) {
    var tools = revision.history.tools
    for index in tools.indices where tools[index].definition.isDeferred {
      guard tools[index].definition["cache_control"] != nil else { continue }
      tools[index].definition = tools[index].definition.setting("cache_control", to: nil)
    }
    revision.setTools(tools, note("misplaced-cache-marker", "removed a cache marker from a deferred tool"))
  }

  private func moveMisplaced(_ revision: inout Revision) {
    revision.replaceEach { _, message in
      var message = message
      var didChange = false
      // The nearest block before that may be marked; at the front it is the first of all.
      var target = message.blocks.firstIndex(where: \.mayBeMarked)
      for index in message.blocks.indices {
        if let lifted = Self.lifted(message.blocks[index]) {
          message.blocks[index] = lifted
          didChange = true
        }
        if message.blocks[index].mayBeMarked { target = index }
        guard let marker = message.blocks[index].marker, target != index else { continue }
        message.blocks[index].cacheMarker = nil
        didChange = true
        if let target, message.blocks[target].marker == nil { message.blocks[target].cacheMarker = marker }
      }
      return didChange ? (message, note("misplaced-cache-marker", "moved a cache marker to a block beside")) : nil
    }
  }

  /// A result that has the marker of a block inside, if that is not the last.
  private static func lifted(_ block: Block) -> Block? {
    guard case .toolResult(var result) = block.content else { return nil }
    var block = block
    var didChange = false
    for index in result.content.indices.dropLast() {
      guard let marker = result.content[index].marker else { continue }
      result.content[index].cacheMarker = nil
      if block.marker == nil { block.cacheMarker = marker }
      didChange = true
    }
    block.content = .toolResult(result)
    return didChange ? block : nil
  }

  /// The oldest of the messages go first, then the oldest of the system, then those of the tools.
  private func dropSurplus(_ revision: inout Revision) {
    let history = revision.history
    let system = history.system?.elements ?? []
    let others =
      (history.tools.map(\.definition) + history.namelessTools).count { $0.value("cache_control") != nil }
      + system.count { $0.value("cache_control") != nil }
      + (history.parameter("cache_control")?.kind == .object ? 1 : 0)
    var surplus = revision.messages.reduce(others) { $0 + $1.blocks.reduce(0) { $0 + $1.markers } } - 4
    guard surplus > 0 else { return }
    revision.replaceEach { _, message in
      guard surplus > 0, message.blocks.contains(where: { $0.markers > 0 }) else { return nil }
      var message = message
      for index in message.blocks.indices where surplus > 0 && message.blocks[index].markers > 0 {
        surplus -= message.blocks[index].markers
        message.blocks[index] = message.blocks[index].withoutMarkers
      }
      return (message, note("too-many-cache-markers", "dropped the oldest cache markers"))
    }
    guard surplus > 0 else { return }
    if var changed = history.system {
      for (index, text) in system.enumerated() where surplus > 0 && text.value("cache_control") != nil {
        changed = changed.replacing(element: index, with: text.setting("cache_control", to: nil))
        surplus -= 1
      }
      revision.setSystem(changed, note("too-many-cache-markers", "dropped the oldest cache markers"))
    }
    var tools = history.tools
    for index in tools.indices where surplus > 0 && tools[index].definition.value("cache_control") != nil {
      tools[index].definition = tools[index].definition.setting("cache_control", to: nil)
      surplus -= 1
    }
    revision.setTools(tools, note("too-many-cache-markers", "dropped the oldest cache markers"))
  }

  /// Behind a marker for five minutes there is none for an hour.
  private func shortenLate(_ revision: inout Revision) {
    let history = revision.history
    var hasShort = false
    var tools = history.tools
    // The marker of a toolset stays as it is: none for five minutes may stand before it.
    let isLong = history.namelessTools.contains { $0.value("cache_control")?.isLong ?? false }
    for index in tools.indices {
      guard let marker = tools[index].definition.value("cache_control") else { continue }
      if !marker.isLong, isLong {
        tools[index].definition = tools[index].definition.setting("cache_control", to: nil)
      } else if !marker.isLong {
        hasShort = true
      } else if hasShort {
        tools[index].definition = tools[index].definition.setting("cache_control", to: marker.shortened)
      }
    }
    revision.setTools(tools, note("cache-marker-order", "made a late cache marker one for five minutes"))
    hasShort = hasShort || history.namelessTools.contains { $0.value("cache_control").map { !$0.isLong } ?? false }
    if var system = history.system {
      for (index, text) in system.elements.enumerated() {
        guard let marker = text.value("cache_control") else { continue }
        if !marker.isLong {
          hasShort = true
        } else if hasShort {
          system = system.replacing(element: index, with: text.setting("cache_control", to: marker.shortened))
        }
      }
      revision.setSystem(system, note("cache-marker-order", "made a late cache marker one for five minutes"))
    }
    revision.replaceEach { _, message in
      var message = message
      var didChange = false
      for index in message.blocks.indices {
        didChange = message.blocks[index].shortenMarkers(&hasShort) || didChange
      }
      return didChange ? (message, note("cache-marker-order", "made a late cache marker one for five minutes")) : nil
    }
  }

  /// Converse refuses a cache point directly behind a document or a video.
  private func moveCachePoints(_ revision: inout Revision) {
    revision.replaceEach { _, message in
      guard message.blocks.contains(where: \.isCachePoint) else { return nil }
      var blocks: [Block] = []
      var documents: [Block] = []
      for block in message.blocks {
        if block.isDocument {
          documents.append(block)
          continue
        }
        if !block.isCachePoint {
          blocks += documents
          documents = []
        }
        blocks.append(block)
      }
      blocks += documents
      guard blocks != message.blocks else { return nil }
      var message = message
      message.blocks = blocks
      return (message, note("misplaced-cache-marker", "put a cache point before a document"))
    }
  }

  private func note(_ rule: String, _ summary: String) -> Revision.Note {
    Revision.Note(pass: Self.id, rule: rule, summary: summary)
  }
}

extension History {
  /// Declarations without a name, such as that of a toolset.
  fileprivate var namelessTools: [JSONText] {
    (parameter("tools")?.elements ?? []).filter(\.isToolset)
  }
}

extension JSONText {
  fileprivate var isLong: Bool { self["ttl"]?.text == "1h" }

  fileprivate var shortened: JSONText { setting("ttl", to: "5m") }
}

extension Block {
  /// The marker, if it is one: null is none.
  fileprivate var marker: JSONText? { cacheMarker?.kind == .null ? nil : cacheMarker }

  fileprivate var mayBeMarked: Bool {
    switch content {
    case .thinking, .malformed: false
    case .text(let text): !text.isEmpty
    default: true
    }
  }

  /// How many markers stand on the block and inside it.
  fileprivate var markers: Int {
    (marker == nil ? 0 : 1) + (toolResult?.content.count { $0.marker != nil } ?? 0)
  }

  fileprivate var withoutMarkers: Block {
    var result = self
    result.cacheMarker = nil
    if case .toolResult(var inner) = content, inner.content.contains(where: { $0.marker != nil }) {
      for index in inner.content.indices { inner.content[index].cacheMarker = nil }
      result.content = .toolResult(inner)
    }
    return result
  }

  /// Shortens late markers inside and on the block; whether there were any.
  fileprivate mutating func shortenMarkers(_ hasShort: inout Bool) -> Bool {
    var didChange = false
    if case .toolResult(var inner) = content, inner.content.contains(where: { $0.marker != nil }) {
      for index in inner.content.indices {
        didChange = inner.content[index].shortenMarkers(&hasShort) || didChange
      }
      if didChange { content = .toolResult(inner) }
    }
    guard let marker else { return didChange }
    if !marker.isLong {
      hasShort = true
    } else if hasShort {
      cacheMarker = marker.shortened
      didChange = true
    }
    return didChange
  }

  fileprivate var isCachePoint: Bool { extra.contains { $0.name == "cachePoint" } }

  fileprivate var isDocument: Bool { extra.contains { $0.name == "document" || $0.name == "video" } }
}
