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
    let prompt = origin.system == nil ? promptMessage(history) : nil
    if prompt != nil || messagesDiffer(history.messages, array, source) {
      let elements = ([prompt].compactMap { $0 } + shaped(history.messages)).map { message in
        ArrayRewriter.Element(bytes: self.message(message), node: rewriter.node(of: message.origin))
      }
      splice.replace(source[array].range, with: rewriter.write(elements))
    }
    if let object = origin.object {
      if history.model != origin.model { setModel(history.model, object, source, &splice) }
      let family = dialect.family
      var added: [(place: BodyPlace, value: [UInt8])] = []
      func set(_ place: BodyPlace?, _ value: [UInt8]?, _ node: Int?) {
        guard let place else { return }
        if let node {
          // In place: some dialects keep it in a member of another name, or deeper in the body.
          write(value, at: node, place, object, source, &splice)
        } else if let value {
          added.append((place, value))
        }
      }
      let system = BodyPlace.system(of: family) ?? (origin.system == nil ? nil : BodyPlace("system"))
      // What was read stays as it is spelled, also where another dialect would have it.
      let isRead = history.system.map { $0.origin.source === source && $0.origin.node == origin.system } ?? false
      set(system, isRead ? history.system?.bytes : systemValue(history), origin.system)
      set(.toolChoice(of: family), history.toolChoice?.bytes, origin.toolChoice)
      set(.tools(of: family), toolsValue(history.tools, origin), origin.tools)
      add(added, to: object, source, &splice)
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

  /// Changes a value that the body has, or takes it away.
  private func write(
    _ value: [UInt8]?, at node: Int, _ place: BodyPlace, _ object: Int, _ source: SourceText,
    _ splice: inout JSONSplice
  ) {
    if let value {
      if !source.spelling(of: node).elementsEqual(value) { splice.replace(source[node].range, with: value) }
    } else if let inner = place.inner {
      guard let holder = source.member(place.name, of: object) else { return }
      splice.removeMember(of: holder, key: inner, in: source.document)
    } else {
      splice.removeMember(of: object, key: place.name, in: source.document)
    }
  }

  /// Adds values that the body does not have; those of one member stand in it together.
  private func add(
    _ added: [(place: BodyPlace, value: [UInt8])], to object: Int, _ source: SourceText, _ splice: inout JSONSplice
  ) {
    var fresh = MemberList()
    for (place, value) in added {
      guard let inner = place.inner else {
        splice.setMember(of: object, key: place.name, value: value, in: source.document)
        continue
      }
      if let holder = source.member(place.name, of: object), source[holder].kind == .object {
        splice.setMember(of: holder, key: inner, value: value, in: source.document)
      } else {
        fresh.add(inner, value)
        splice.setMember(of: object, key: place.name, value: fresh.object, in: source.document)
      }
    }
  }

  /// Whether the messages are not the elements of the array, one by one and untouched.
  private func messagesDiffer(_ messages: [Message], _ array: Int, _ source: SourceText) -> Bool {
    var element = array + 1
    let end = Int(source[array].next)
    guard source[array].kind == .array else {
      return messages.contains { $0.touched } || messages.count != (source[array].contentRange.isEmpty ? 0 : 1)
    }
    for message in messages {
      guard !message.touched, element < end, let origin = message.origin,
        origin.source === source, origin.node == element
      else { return true }
      element = Int(source[element].next)
    }
    return element < end
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
    if old == message, !hasLeftOddContent(message, readAs: old) { return [UInt8](origin.spelling) }
    if losesItsRole(message, readAs: old) { return members(of: message).object }
    return members(of: message).spliced(into: origin, from: members(of: old))
  }

  /// Whether a content that is none was made a list, of which nothing is left: it must not come back.
  private func hasLeftOddContent(_ message: Message, readAs old: Message) -> Bool {
    guard case .fresh = message.form, case .read(let content) = old.form else { return false }
    return old.form.isMalformed(for: dialect.family) && content.source[content.node].kind != .null
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
