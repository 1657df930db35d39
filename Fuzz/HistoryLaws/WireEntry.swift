internal import ConversationHistory

/// One message of a body as the laws read it: by shape alone, and by no code of the library.
struct WireEntry {
  enum Speaker { case user, assistant, system, tool, unknown }

  /// One thing that a message says.
  enum Piece: Equatable {
    case text([UInt8])
    case call(id: [UInt8]?, JSONTree)
    case result(id: [UInt8]?, [Piece])
    /// An image or any other block, by its canonical spelling, and as it is spelled.
    case blob([UInt8], JSONTree)
    case malformed(JSONTree)
  }

  var speaker = Speaker.unknown
  var pieces: [Piece] = []

  /// The messages of a body, the prompt of the system before them; none if it has no list of them.
  static func entries(of root: JSONTree, _ dialect: Dialect) -> [WireEntry] {
    let messages = messages(of: root).map { WireEntry($0, isAnthropic: dialect == .anthropic) }
    guard dialect == .anthropic, let system = root["system"] else { return messages }
    var prompt = WireEntry(.object([]), isAnthropic: true)
    prompt.speaker = .system
    prompt.pieces = pieces(of: system, isAnthropic: true)
    return [prompt] + messages
  }

  static func messages(of root: JSONTree) -> [JSONTree] {
    root.isArray ? root.elements : root["messages"]?.elements ?? []
  }

  init(_ message: JSONTree, isAnthropic: Bool) {
    guard message.isObject else {
      pieces = [.malformed(message)]
      return
    }
    let role = message["role"]
    func isRole(_ name: String) -> Bool { role?.says(name) ?? false }
    if isRole("user") {
      speaker = .user
    } else if isRole("assistant") {
      speaker = .assistant
    } else if isRole("system") || isRole("developer") && !isAnthropic {
      speaker = .system
    } else if isRole("tool"), !isAnthropic {
      speaker = .tool
      let said = message["content"].map { Self.pieces(of: $0, isAnthropic: false) } ?? []
      pieces = [.result(id: message["tool_call_id"]?.text, said)]
      return
    }
    pieces = message["content"].map { Self.pieces(of: $0, isAnthropic: isAnthropic) } ?? []
    guard !isAnthropic else { return }
    if let refusal = message["refusal"]?.text { pieces.append(.text(refusal)) }
    for call in message["tool_calls"]?.elements ?? [] {
      pieces.append(call.isObject ? .call(id: call["id"]?.text, call) : .malformed(call))
    }
  }

  private static func pieces(of content: JSONTree, isAnthropic: Bool) -> [Piece] {
    switch content {
    case .string: [.text(content.text ?? [])]
    case .array(let blocks): blocks.map { piece(of: $0, isAnthropic: isAnthropic) }
    case .literal, .object: content.isNull ? [] : [.malformed(content)]
    }
  }

  private static func piece(of block: JSONTree, isAnthropic: Bool) -> Piece {
    if let text = block.text { return .text(text) }
    guard block.isObject, let type = block["type"], type.text != nil else {
      return .malformed(block)
    }
    if type.says("text") { return block["text"]?.text.map { .text($0) } ?? .malformed(block) }
    if isAnthropic, type.says("tool_use") { return .call(id: block["id"]?.text, block) }
    if isAnthropic, type.says("tool_result") {
      let said = block["content"].map { pieces(of: $0, isAnthropic: true) } ?? []
      return .result(id: block["tool_use_id"]?.text, said)
    }
    return .blob(block.without(["cache_control"]).canonical, block)
  }
}

extension WireEntry {
  /// What the message says besides calls and results: texts that are not blank, and other blocks.
  var words: [[UInt8]] { Self.words(of: pieces) }

  static func words(of pieces: [Piece]) -> [[UInt8]] {
    pieces.compactMap { piece in
      switch piece {
      case .text(let text): WireText.isBlank(text) ? nil : WireText.readable(text)
      case .blob(let canonical, _): canonical
      case .call, .result, .malformed: nil
      }
    }
  }

  /// Whether a repair may take the whole message away: it says nothing, or is the error of a client.
  var mayVanish: Bool {
    let pieces = pieces.filter { !$0.isLost }
    let words = Self.words(of: pieces)
    switch speaker {
    case .system: return false
    case .user, .tool, .unknown: return words.isEmpty && pieces.allSatisfy { !$0.isMalformed }
    case .assistant:
      if pieces.contains(where: { $0.isMalformed || $0.isCall || $0.isBlob }) { return false }
      return words.isEmpty || words.count == 1 && Self.isErrorStub(words[0])
    }
  }

  private static func isErrorStub(_ text: [UInt8]) -> Bool {
    let text = String(decoding: text, as: UTF8.self)
    return text.hasPrefix("API Error")
      || ["fetch failed", "Connection error.", "Request timed out."].contains(text)
  }
}

extension WireEntry.Piece {
  var isMalformed: Bool { if case .malformed = self { true } else { false } }
  var isCall: Bool { if case .call = self { true } else { false } }
  /// Whether it is thinking, or a half of a server tool's round: they go where the other half or the seal is missing.
  var isLost: Bool {
    guard case .blob(_, let tree) = self, let type = tree["type"]?.text else { return false }
    return ["thinking", "tool_use", "tool_result"].contains { type.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
  var isBlob: Bool { if case .blob = self { true } else { false } }
}
