package import HistoryJSON

/// The members of a request body that a history is made of: nodes, -1 where there is none.
package struct RequestBody: Sendable {
  /// The member that the messages stand in.
  package enum List: Sendable {
    case messages, input, contents
  }

  /// The object; -1 if the body is a bare array of messages.
  package var object = -1
  /// The array of messages; for Responses it may be a string, which is one user message.
  package var messages = -1
  package var list = List.messages
  package var model = -1
  package var tools = -1
  package var toolChoice = -1
  package var system = -1
  package var hasDuplicateKey = false

  /// Finds the members; nil if the value is neither an object with messages nor an array of objects with a role.
  package init?(bytes: RawSpan, nodes: ContiguousArray<JSONNode>, root: Int = 0) {
    switch nodes[root].kind {
    case .array:
      guard Self.looksLikeMessages(root, bytes: bytes, nodes: nodes) else { return nil }
      messages = root
    case .object:
      object = root
      let names = WireNameTable.shared
      var key = root + 1
      let end = Int(nodes[root].next)
      while key < end {
        let value = key + 1
        switch names.name(of: nodes[key], in: bytes) {
        case .messages:
          hasDuplicateKey = hasDuplicateKey || messages >= 0
          messages = value
        case .model:
          hasDuplicateKey = hasDuplicateKey || model >= 0
          model = value
        case .tools:
          hasDuplicateKey = hasDuplicateKey || tools >= 0
          tools = value
        case .toolChoice:
          hasDuplicateKey = hasDuplicateKey || toolChoice >= 0
          toolChoice = value
        case .system:
          hasDuplicateKey = hasDuplicateKey || system >= 0
          system = value
        case .instructions, .systemInstruction, .systemInstructionSnake: system = value
        case .toolConfig: readToolConfig(value, bytes: bytes, nodes: nodes)
        default: break
        }
        key = Int(nodes[value].next)
      }
      if messages < 0 { readOtherList(bytes: bytes, nodes: nodes) }
      guard messages >= 0, nodes[messages].kind == .array || list == .input else { return nil }
    default: return nil
    }
  }

  /// Converse keeps tools and choice in a member of their own; Gemini's member of that name has neither.
  private mutating func readToolConfig(_ config: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) {
    if let found = nodes.value(of: config, key: [UInt8]("tools".utf8), in: bytes) { tools = found }
    if let found = nodes.value(of: config, key: [UInt8]("toolChoice".utf8), in: bytes) { toolChoice = found }
  }

  /// Gemini's `contents`, or the `input` of Responses: an array of items, or a string.
  private mutating func readOtherList(bytes: RawSpan, nodes: ContiguousArray<JSONNode>) {
    if let contents = nodes.value(of: object, key: [UInt8]("contents".utf8), in: bytes) {
      messages = contents
      list = .contents
    } else if let input = nodes.value(of: object, key: [UInt8]("input".utf8), in: bytes),
      nodes[input].isString || nodes[input].kind == .array
    {
      messages = input
      list = .input
    }
  }

  /// Whether the `input` of Responses is a string that says something, which is one message; an empty one is none.
  func isText(_ nodes: ContiguousArray<JSONNode>) -> Bool {
    nodes[messages].isString && !nodes[messages].contentRange.isEmpty
  }

  /// The model that the body names.
  package func modelName(bytes: RawSpan, nodes: ContiguousArray<JSONNode>) -> String? {
    guard model >= 0, nodes[model].isString else { return nil }
    return String(decoding: JSONString.decode(nodes[model], in: bytes), as: UTF8.self)
  }

  /// An empty array, or one in which some element has a role.
  private static func looksLikeMessages(
    _ array: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) -> Bool {
    if Int(nodes[array].next) == array + 1 { return true }
    // A bare list of items of Responses has call ids, one of Gemini's contents has parts.
    return nodes.elements(of: array).contains { element in
      nodes.members(of: element).contains { member in
        switch WireName(nodes[member.key], in: bytes) {
        case .role, .callID, .parts: true
        case .type: nodes[member.value].isString && isItemType(JSONString.decode(nodes[member.value], in: bytes))
        default: false
        }
      }
    }
  }

  /// Whether a type is one that only items of Responses have.
  private static func isItemType(_ name: [UInt8]) -> Bool {
    let name = String(decoding: name, as: UTF8.self)
    return name.hasSuffix("_call") || name.hasSuffix("_call_output") || name == "item_reference"
  }
}
