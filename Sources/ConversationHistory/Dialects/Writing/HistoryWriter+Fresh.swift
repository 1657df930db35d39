internal import HistoryJSON

extension HistoryWriter {
  /// The body of a history that was made by hand, with each part where the dialect has it. Linear.
  func freshBody(_ history: History) -> [UInt8] {
    let family = dialect.family
    var members = MemberList()
    // Converse and Gemini take the model from the URL, and refuse a member of that name.
    if family != .bedrock, family != .gemini { members.add("model", history.model.map { JSONString.encode($0) }) }
    if let place = BodyPlace.system(of: family) { members.add(place.name, systemValue(history)) }
    var inner = MemberList()
    let (tools, choice) = (BodyPlace.tools(of: family), BodyPlace.toolChoice(of: family))
    let values = [
      (tools, history.tools.isEmpty ? nil : toolList(history.tools)), (choice, history.toolChoice?.bytes),
    ]
    for (place, value) in values {
      if let name = place.inner { inner.add(name, value) } else { members.add(place.name, value) }
    }
    if !inner.members.isEmpty { members.add(choice.name, inner.object) }
    let messages = [promptMessage(history)].compactMap { $0 } + shaped(history.messages)
    members.add(BodyPlace.messages(of: family), JSONWriter.array(messages.map(message)))
    return members.object
  }

  /// The messages of the wire: one made by hand may be several of them.
  func shaped(_ messages: [Message]) -> [Message] {
    guard messages.contains(where: { $0.origin == nil }) else { return messages }
    var shape = WireShape(dialect)
    return messages.flatMap { shape.parts(of: $0) ?? [$0] }
  }

  /// The system prompt as a message, where the dialect has no other place for it.
  func promptMessage(_ history: History) -> Message? {
    guard BodyPlace.system(of: dialect.family) == nil, let system = history.system else { return nil }
    let texts = system.text.map { [$0] } ?? system.elements.compactMap { $0["text"]?.text }
    return texts.isEmpty ? nil : Message(.system, texts.map { .text($0) })
  }

  /// The system prompt as the dialect spells it: a text by hand becomes what Converse and Gemini have in its place.
  func systemValue(_ history: History) -> [UInt8]? {
    guard let system = history.system else { return nil }
    guard system.text != nil else { return system.bytes }
    let part = JSONWriter.object([(key: [UInt8]("text".utf8), value: system.bytes)])
    switch dialect.family {
    case .anthropic, .openAIChat, .openAIResponses: return system.bytes
    case .bedrock: return JSONWriter.array([part])
    case .gemini: return JSONWriter.object([(key: [UInt8]("parts".utf8), value: JSONWriter.array([part]))])
    }
  }

  /// A new list of declarations: Gemini has them in one element of its list.
  func toolList(_ tools: [Tool]) -> [UInt8] {
    let list = JSONWriter.array(tools.map(declaration))
    guard dialect.family == .gemini else { return list }
    return JSONWriter.array([JSONWriter.object([(key: [UInt8]("functionDeclarations".utf8), value: list)])])
  }
}
