package import HistoryJSON

extension OutlineBuilder {
  /// Adds everything of a body: its messages, its tools and what lies around them.
  package mutating func read(_ body: RequestBody, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) {
    let reader = MessageReader(outline.dialect)
    if nodes[body.messages].isString { read(text: body.messages, bytes: bytes, nodes: nodes) }
    var element = body.messages + 1
    let end = Int(nodes[body.messages].next)
    while element < end {
      reader.read(element, bytes: bytes, nodes: nodes, into: &self)
      element = Int(nodes[element].next)
    }
    outline.isBody = true
    if body.hasDuplicateKey { outline.traits.formUnion([.duplicateKey, .duplicateBodyKey]) }
    outline.isWhole = body.object >= 0
    if body.toolChoice >= 0 { outline.traits.insert(.toolChoice) }
    if body.object >= 0 { readParameters(body, bytes: bytes, nodes: nodes) }
    if body.tools >= 0 { readTools(body.tools, bytes: bytes, nodes: nodes) }
    let root = nodes[body.object >= 0 ? body.object : body.messages].range
    outline.range = base + root.lowerBound..<base + root.upperBound
    if outline.range.count > requirements.maximumBody ?? .max
      || outline.messages.count > requirements.maximumMessages ?? .max
    {
      outline.traits.insert(.oversized)
    }
    noteLoneSurrogates(in: nodes)
  }

  /// Adds a user message that is a string alone.
  package mutating func read(userText node: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) {
    read(text: node, bytes: bytes, nodes: nodes)
  }

  /// Adds one message, such as the one in a line of a session; `speaker` speaks where it has no role.
  package mutating func read(
    message node: Int, speaker: Role? = nil, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) {
    MessageReader(outline.dialect, speaker: speaker.map(Outline.RoleCode.init)).read(
      node, bytes: bytes, nodes: nodes, into: &self)
  }

  /// Marks the history if any string of the scanned text has half of a surrogate pair.
  package mutating func noteLoneSurrogates(in nodes: ContiguousArray<JSONNode>) {
    if nodes.first?.hasLoneSurrogate ?? false { outline.traits.insert(.loneSurrogate) }
  }

  /// Notes where the members beside the messages stand: rules look at a few of them.
  private mutating func readParameters(
    _ body: RequestBody, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) {
    for (key, value) in nodes.members(of: body.object) where value != body.messages {
      let range = nodes[value].range
      let name = String(decoding: JSONString.decode(nodes[key], in: bytes), as: UTF8.self)
      outline.parameters.append(
        Outline.Parameter(name: name, range: base + range.lowerBound..<base + range.upperBound))
      noteParameter(name, value, bytes: bytes, nodes: nodes)
    }
  }

  private mutating func readTools(_ tools: Int, bytes: RawSpan, nodes: Nodes) {
    for found in WireTool.all(in: tools, outline.dialect, bytes: bytes, nodes: nodes) {
      let name = nodes[found.name]
      let text = MessageText(utf8: JSONString.decode(name, in: bytes))
      let isOddlyNamed = found.isCustom && !requirements.takesToolName(text)
      let isLong = found.isCustom && text.utf8.count > requirements.commonNameLength ?? .max
      outline.traits.formUnion(isOddlyNamed || isLong ? [.declaredTool, .oddToolName] : .declaredTool)
      outline.tools.append(
        Outline.Tool(
          nameHash: JSONString.hash(name, in: bytes), offset: base + Int(name.start),
          length: name.end - name.start, nameLength: UInt32(text.utf8.count), element: UInt32(found.element),
          function: UInt32(found.function),
          isCustom: found.isCustom,
          isOddlyNamed: isOddlyNamed))
    }
  }
}
