internal import HistoryJSON

extension HistoryWriter {
  /// The declarations; nil where the body has none and needs none.
  func toolsValue(_ tools: [Tool], _ origin: BodyOrigin) -> [UInt8]? {
    guard let node = origin.tools else {
      return tools.isEmpty ? nil : JSONWriter.array(tools.map(declaration))
    }
    let array = Origin(origin.source, node)
    let before = HistoryBuilder.tools(at: array, dialect)
    if before == tools { return [UInt8](array.spelling) }
    let rewriter = ArrayRewriter(array)
    // Declarations that could not be read are no tools here; they stay before what they stood before.
    let known = Set(before.map(\.definition.origin.node))
    var unread = origin.source.document.nodes.elements(of: node).filter { !known.contains($0) }[...]
    var elements: [ArrayRewriter.Element] = []
    func keep(before end: Int) {
      while let next = unread.first, next < end {
        let bytes = [UInt8](origin.source.spelling(of: next))
        elements.append(ArrayRewriter.Element(bytes: bytes, node: next))
        unread.removeFirst()
      }
    }
    for tool in tools {
      let own = rewriter.node(of: tool.definition.origin)
      if let own { keep(before: own) }
      elements.append(ArrayRewriter.Element(bytes: declaration(tool), node: own))
    }
    keep(before: .max)
    return rewriter.write(elements)
  }

  /// A declaration with the name that the tool has now.
  func declaration(_ tool: Tool) -> [UInt8] {
    let origin = tool.definition.origin
    let nodes = origin.source.document.nodes
    let wire = origin.source.bytes.withRawBytes {
      WireTool(origin.node, dialect, bytes: $0, nodes: nodes)
    }
    guard let wire, MessageText(Origin(origin.source, wire.name)) != tool.name else {
      return tool.definition.bytes
    }
    var splice = JSONSplice()
    splice.replace(origin.source[wire.name].range, with: tool.name.token)
    return splice.applied(to: origin.source.bytes, in: origin.source[origin.node].range)
  }
}
