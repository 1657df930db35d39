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
    // Declarations that could not be read are no tools here; they stay where they are.
    var kept = origin.source.document.nodes.elements(of: node).map {
      (node: $0, tool: Tool?.none)
    }
    let known = Set(before.map(\.definition.origin.node))
    kept.removeAll { known.contains($0.node) }
    var elements = tools.map { tool in
      ArrayRewriter.Element(
        bytes: declaration(tool), node: rewriter.node(of: tool.definition.origin))
    }
    elements += kept.map {
      ArrayRewriter.Element(bytes: [UInt8](origin.source.spelling(of: $0.node)), node: $0.node)
    }
    elements.sort { ($0.node ?? .max) < ($1.node ?? .max) }
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
