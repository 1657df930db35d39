internal import HistoryJSON

/// Writes a history back: what is untouched is copied, what was changed is spliced into its origin, the rest is fresh.
struct HistoryWriter {
  let dialect: Dialect

  /// The request body, or the bare array of messages if it was read from one.
  func body(_ history: History) -> [UInt8] {
    guard let origin = history.origin, let array = origin.messages else {
      return freshBody(history)
    }
    let source = origin.source
    var splice = JSONSplice()
    // The `input` of Responses may be a string, which is no list to write into.
    let rewriter = ArrayRewriter(source[array].kind == .array ? Origin(source, array) : nil)
    if messagesDiffer(history.messages, array, source) {
      let elements = history.messages.map { message in
        ArrayRewriter.Element(bytes: self.message(message), node: rewriter.node(of: message.origin))
      }
      splice.replace(source[array].range, with: rewriter.write(elements))
    }
    if let object = origin.object {
      if history.model != origin.model { setModel(history.model, object, source, &splice) }
      set("system", history.system?.bytes, origin.system, object, source, &splice)
      set("tool_choice", history.toolChoice?.bytes, origin.toolChoice, object, source, &splice)
      set("tools", toolsValue(history.tools, origin), origin.tools, object, source, &splice)
      for name in history.leftOut { splice.removeMember(of: object, key: name, in: source.document) }
    }
    return splice.isEmpty ? source.bytes : splice.applied(to: source.bytes)
  }

  /// Converse and Gemini take the model from the URL, and refuse a member of that name.
  private func setModel(_ model: String?, _ object: Int, _ source: SourceText, _ splice: inout JSONSplice) {
    guard dialect.family != .bedrock, dialect.family != .gemini else { return }
    if let model {
      splice.setMember(of: object, key: "model", value: JSONString.encode(model), in: source.document)
    } else {
      splice.removeMember(of: object, key: "model", in: source.document)
    }
  }

  private func set(
    _ key: String, _ value: [UInt8]?, _ node: Int?, _ object: Int, _ source: SourceText,
    _ splice: inout JSONSplice
  ) {
    if let value {
      if let node {
        // In place: some dialects keep it in a member of another name, or deeper in the body.
        if !source.spelling(of: node).elementsEqual(value) { splice.replace(source[node].range, with: value) }
      } else if key == "tools", dialect.family == .bedrock {
        // Converse keeps the tools in a member of another one.
        let config = JSONWriter.object([(key: [UInt8]("tools".utf8), value: value)])
        splice.setMember(of: object, key: "toolConfig", value: config, in: source.document)
      } else {
        splice.setMember(of: object, key: key, value: value, in: source.document)
      }
    } else if node != nil {
      splice.removeMember(of: object, key: key, in: source.document)
    }
  }

  /// Whether the messages are not the elements of the array, one by one and untouched.
  private func messagesDiffer(_ messages: [Message], _ array: Int, _ source: SourceText) -> Bool {
    var element = array + 1
    let end = Int(source[array].next)
    guard source[array].kind == .array else { return messages.contains { $0.touched } || messages.count != 1 }
    for message in messages {
      guard !message.touched, element < end, let origin = message.origin,
        origin.source === source, origin.node == element
      else { return true }
      element = Int(source[element].next)
    }
    return element < end
  }

  private func freshBody(_ history: History) -> [UInt8] {
    var members = MemberList()
    members.add("model", history.model.map { JSONString.encode($0) })
    members.add("system", history.system?.bytes)
    members.add(
      "tools", history.tools.isEmpty ? nil : JSONWriter.array(history.tools.map(declaration)))
    members.add("tool_choice", history.toolChoice?.bytes)
    members.add("messages", JSONWriter.array(history.messages.map(message)))
    return members.object
  }

  /// One message.
  func message(_ message: Message) -> [UInt8] {
    guard let origin = message.origin else { return members(of: message).object }
    guard message.touched else {
      return message.isBareInput ? members(of: message).object : [UInt8](origin.spelling)
    }
    guard origin.source[origin.node].kind == .object,
      let old = HistoryBuilder.message(at: origin, dialect)
    else { return members(of: message).object }
    if old == message { return [UInt8](origin.spelling) }
    return members(of: message).spliced(into: origin, from: members(of: old))
  }

  private func members(of message: Message) -> MemberList {
    switch dialect.family {
    case .anthropic: anthropicMembers(of: message)
    case .bedrock: bedrockMembers(of: message)
    case .openAIChat: openAIMembers(of: message)
    case .openAIResponses: responsesMembers(of: message)
    case .gemini: geminiMembers(of: message)
    }
  }

  /// One block as an element of a list.
  func block(_ block: Block) -> [UInt8] {
    if case .malformed(let json) = block.content { return json.bytes }
    // A bare string is no object: as an element of a list it needs one.
    guard let origin = block.origin, origin.source[origin.node].kind == .object,
      let old = HistoryBuilder.block(at: origin, isCall: block.toolCall != nil, dialect)
    else { return members(of: block).object }
    if old == block { return [UInt8](origin.spelling) }
    guard old.isSameKind(as: block) else { return members(of: block).object }
    return members(of: block).spliced(into: origin, from: members(of: old))
  }

  private func members(of block: Block) -> MemberList {
    switch dialect.family {
    case .anthropic: anthropicMembers(of: block)
    case .bedrock: bedrockMembers(of: block)
    case .openAIChat: openAIMembers(of: block)
    case .openAIResponses: responsesMembers(of: block)
    case .gemini: geminiMembers(of: block)
    }
  }

  /// The value of a content member; nil where it is left out.
  func content(_ blocks: [Block], form: ContentForm, empty: [UInt8]?) -> [UInt8]? {
    if let array = form.array, !blocks.isEmpty {
      let rewriter = ArrayRewriter(array)
      return rewriter.write(
        blocks.map { ArrayRewriter.Element(bytes: block($0), node: rewriter.node(of: $0.origin)) })
    }
    if let only = blocks.first, blocks.count == 1, !keepsBytes(only), let text = only.text,
      only.cacheMarker == nil, only.extra.isEmpty
    {
      return text.token
    }
    if !blocks.isEmpty { return JSONWriter.array(blocks.map(block)) }
    switch form {
    case .fresh: return empty
    case .absent: return nil
    case .read(let origin):
      return Self.saysNothing(origin) ? [UInt8](origin.spelling) : empty
    }
  }

  /// Whether a block was read as an object, and the wire takes such anywhere.
  private func keepsBytes(_ block: Block) -> Bool {
    guard dialect.family == .anthropic, let origin = block.origin else { return false }
    return origin.source[origin.node].kind == .object
  }

  private static func saysNothing(_ origin: Origin) -> Bool {
    let node = origin.source[origin.node]
    return switch node.kind {
    case .string: node.contentRange.isEmpty
    case .array: Int(node.next) == origin.node + 1
    default: true
    }
  }
}

extension Message {
  /// Whether it is the whole `input` of Responses, said as a string: in a list it needs an object.
  fileprivate var isBareInput: Bool {
    role == .user && (origin.map { $0.source[$0.node].kind == .string } ?? false)
  }
}

extension Block {
  func isSameKind(as other: Block) -> Bool {
    switch (content, other.content) {
    case (.text, .text), (.toolCall, .toolCall), (.toolResult, .toolResult),
      (.thinking, .thinking), (.refusal, .refusal), (.serverToolCall, .serverToolCall),
      (.serverToolResult, .serverToolResult), (.media, .media), (.other, .other):
      true
    default: false
    }
  }
}
