internal import ConversationHistory

/// One message of a body as the laws read it: by shape alone, and by no code of the library.
struct WireEntry: Sendable {
  enum Speaker: Sendable { case user, assistant, system, tool, unknown }

  /// One thing that a message says.
  enum Piece: Sendable, Equatable {
    case text([UInt8])
    case call(id: [UInt8]?, JSONTree)
    case result(id: [UInt8]?, [Piece])
    /// An image or any other block, by its canonical spelling, and as it is spelled.
    case blob([UInt8], JSONTree)
    /// Thinking, or a half of a server tool's round: it goes where the other half or the seal is missing.
    case fleeting(JSONTree)
    case malformed(JSONTree)
  }

  var speaker = Speaker.unknown
  /// Whether the role is the assistant's in other wire forms: Gemini refuses the name, and a repair takes it as meant.
  var isMeantAsAssistant = false
  var pieces: [Piece] = []

  /// The messages of a body, the prompt of the system before them; none if it has no list of them.
  static func entries(of root: JSONTree, _ dialect: Dialect) -> [WireEntry] {
    let form = WireForm(dialect)
    let messages = messages(of: root).map { WireEntry($0, form) }
    guard let key = form.systemKey, let system = root[key] else { return messages }
    var prompt = WireEntry()
    prompt.speaker = .system
    prompt.pieces = form == .gemini ? pieces(of: system["parts"] ?? .null, form) : pieces(of: system, form)
    return [prompt] + messages
  }

  /// The list of messages, whichever member it stands in; an `input` that is a string is one message.
  static func messages(of root: JSONTree) -> [JSONTree] {
    if root.isArray { return root.elements }
    let list = root["messages"] ?? root["contents"] ?? root["input"]
    if let list, list.text != nil { return [.members([("role", .plain("user")), ("content", list)])] }
    return list?.elements ?? []
  }

  init() {}

  init(_ message: JSONTree, _ form: WireForm) {
    guard message.isObject else {
      pieces = [message.text.map { .text($0) } ?? .malformed(message)]
      return
    }
    isMeantAsAssistant = message["role"]?.says("assistant") ?? false
    switch form {
    case .anthropic, .bedrock: readTurn(message, form)
    case .chat: readChat(message)
    case .responses: readItem(message)
    case .gemini: readContent(message)
    }
  }

  private mutating func readTurn(_ message: JSONTree, _ form: WireForm) {
    speaker = Self.speaker(message["role"], form)
    pieces = message["content"].map { Self.pieces(of: $0, form) } ?? []
  }

  static func speaker(_ role: JSONTree?, _ form: WireForm) -> Speaker {
    guard let name = role?.text else { return .unknown }
    switch String(decoding: name, as: UTF8.self) {
    case "user": return .user
    case "assistant": return form == .gemini ? .unknown : .assistant
    case "model": return form == .gemini ? .assistant : .unknown
    case "system": return .system
    case "developer": return form.hasToolMessages ? .system : .unknown
    case "tool": return form == .chat ? .tool : form == .gemini ? .user : .unknown
    case "function": return form == .gemini ? .user : .unknown
    default: return .unknown
    }
  }

  static func pieces(of content: JSONTree, _ form: WireForm) -> [Piece] {
    switch content {
    case .string: [.text(content.text ?? [])]
    case .array(let blocks): blocks.map { piece(of: $0, form) }
    case .literal, .object: content.isNull ? [] : [.malformed(content)]
    }
  }

  private static func piece(of block: JSONTree, _ form: WireForm) -> Piece {
    if let text = block.text { return .text(text) }
    guard block.isObject else { return .malformed(block) }
    switch form {
    case .anthropic: return anthropicPiece(block)
    case .bedrock: return bedrockPiece(block)
    case .chat, .responses: return chatPiece(block)
    case .gemini: return geminiPiece(block)
    }
  }

  static func blob(_ block: JSONTree) -> Piece { .blob(block.without(["cache_control"]).canonical, block) }
}

extension WireEntry {
  /// What the message says besides calls and results: texts that are not blank, and other blocks.
  var words: [[UInt8]] { Self.words(of: pieces) }

  static func words(of pieces: [Piece]) -> [[UInt8]] {
    pieces.compactMap { piece in
      switch piece {
      case .text(let text): WireText.isBlank(text) ? nil : WireText.readable(text)
      case .blob(let canonical, _): canonical
      case .call, .result, .fleeting, .malformed: nil
      }
    }
  }

  /// Whether a repair may take the whole message away: it says nothing, or is the error of a client.
  var mayVanish: Bool {
    let pieces = pieces.filter { !$0.isFleeting }
    let words = Self.words(of: pieces)
    switch isMeantAsAssistant ? .assistant : speaker {
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
  var isBlob: Bool { if case .blob = self { true } else { false } }
  var isFleeting: Bool { if case .fleeting = self { true } else { false } }
}
