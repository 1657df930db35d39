internal import HistoryJSON

/// Replaces halves of surrogate pairs by U+FFFD; the rest of each text stays as it is spelled.
public struct ReplaceLoneSurrogates: Pass {
  /// The id on the command line and in edits.
  public static let id = "replace-lone-surrogates"
  /// What holds after the pass ran.
  public static let establishes = "no text has half of a surrogate pair"

  /// Makes the pass.
  public init() {}

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    revision.replaceEach { _, message in
      var changed = message
      let dirty = message.blocks.indices.filter { changed.blocks[$0].cleanSurrogates() }
      let extra = changed.extra.indices.filter { changed.extra[$0].cleanSurrogates() }
      guard !dirty.isEmpty || !extra.isEmpty else { return nil }
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: "lone-surrogate", summary: "replaced half of a surrogate pair by U+FFFD",
          removed: dirty.map { message.blocks[$0] }, added: dirty.map { changed.blocks[$0] })
      )
    }
    let note = Revision.Note(
      pass: Self.id, rule: "lone-surrogate", summary: "replaced half of a surrogate pair by U+FFFD")
    if let system = revision.history.system, let clean = system.withoutLoneSurrogates {
      revision.setSystem(clean, note)
    }
    var tools = revision.history.tools
    for index in tools.indices {
      if let clean = tools[index].definition.withoutLoneSurrogates {
        tools[index].definition = clean
      }
      if let clean = tools[index].name.withoutLoneSurrogates { tools[index].name = clean }
    }
    revision.setTools(tools, note)
  }
}

/// The spelling of JSON with the escapes of lone surrogates replaced; nil if there are none.
enum SurrogateRepair {
  static func repaired(_ source: SourceText, _ root: Int) -> [UInt8]? {
    var splice = JSONSplice()
    let nodes = source.document.nodes
    for index in root..<Int(nodes[root].next) where nodes[index].hasLoneSurrogate {
      splice.replace(nodes[index].range, with: repaired(source.spelling(of: index)))
    }
    guard !splice.isEmpty else { return nil }
    return splice.applied(to: source.bytes, in: nodes[root].range)
  }

  /// One string token: pairs stay as they are spelled.
  static func repaired(_ token: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = token.startIndex
    while index < token.endIndex {
      guard token[index] == UInt8(ascii: "\\"), index + 1 < token.endIndex else {
        result.append(token[index])
        index += 1
        continue
      }
      guard let unit = codeUnit(token, at: index), unit & 0xF800 == 0xD800 else {
        result.append(contentsOf: token[index..<index + 2])
        index += 2
        continue
      }
      if unit & 0xFC00 == 0xD800, let low = codeUnit(token, at: index + 6), low & 0xFC00 == 0xDC00 {
        result.append(contentsOf: token[index..<index + 12])
        index += 12
      } else {
        result.append(contentsOf: WTF8.replacement)
        index += 6
      }
    }
    return result
  }

  private static func codeUnit(_ token: ArraySlice<UInt8>, at index: Int) -> UInt16? {
    guard index + 6 <= token.endIndex, token[index] == UInt8(ascii: "\\"),
      token[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for byte in token[index + 2..<index + 6] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

extension JSONText {
  fileprivate var withoutLoneSurrogates: JSONText? {
    SurrogateRepair.repaired(origin.source, origin.node).map { JSONText(written: $0) }
  }

  /// Whether anything was replaced.
  fileprivate mutating func cleanSurrogates() -> Bool {
    guard let clean = withoutLoneSurrogates else { return false }
    self = clean
    return true
  }
}

extension MessageText {
  fileprivate var withoutLoneSurrogates: MessageText? {
    hasLoneSurrogate ? MessageText(spelling: SurrogateRepair.repaired(token[...])) : nil
  }

  fileprivate mutating func cleanSurrogates() -> Bool {
    guard let clean = withoutLoneSurrogates else { return false }
    self = clean
    return true
  }
}

extension Member {
  fileprivate mutating func cleanSurrogates() -> Bool {
    let didName = name.cleanSurrogates()
    return value.cleanSurrogates() || didName
  }
}

extension Block {
  fileprivate mutating func cleanSurrogates() -> Bool {
    var didChange = false
    switch content {
    case .text(var text):
      didChange = text.cleanSurrogates()
      if didChange { content = .text(text) }
    case .refusal(var text):
      didChange = text.cleanSurrogates()
      if didChange { content = .refusal(text) }
    case .toolCall(var call):
      didChange = call.cleanSurrogates()
      if didChange { content = .toolCall(call) }
    case .serverToolCall(var call):
      didChange = call.cleanSurrogates()
      if didChange { content = .serverToolCall(call) }
    case .toolResult(var result):
      didChange = result.callID.cleanSurrogates()
      for index in result.content.indices {
        didChange = result.content[index].cleanSurrogates() || didChange
      }
      if didChange { content = .toolResult(result) }
    case .thinking(var thinking):
      let didSeal = thinking.signature?.cleanSurrogates() ?? false
      didChange = thinking.text?.cleanSurrogates() ?? false || didSeal
      if didChange { content = .thinking(thinking) }
    case .malformed(var json):
      didChange = json.cleanSurrogates()
      if didChange { content = .malformed(json) }
    case .serverToolResult(var type, var id):
      let didType = type.cleanSurrogates()
      didChange = id.cleanSurrogates() || didType
      if didChange { content = .serverToolResult(type: type, callID: id) }
    case .media(var type):
      didChange = type.cleanSurrogates()
      if didChange { content = .media(type: type) }
    case .other(var type):
      didChange = type.cleanSurrogates()
      if didChange { content = .other(type: type) }
    }
    for index in extra.indices { didChange = extra[index].cleanSurrogates() || didChange }
    return didChange
  }
}

extension ToolCall {
  fileprivate mutating func cleanSurrogates() -> Bool {
    let didID = id.cleanSurrogates()
    let didName = name.cleanSurrogates()
    return (input?.cleanSurrogates() ?? false) || didID || didName
  }
}
