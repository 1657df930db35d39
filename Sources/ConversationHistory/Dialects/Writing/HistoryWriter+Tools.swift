internal import HistoryJSON

extension HistoryWriter {
  /// The declarations; nil where the body has none and needs none.
  func toolsValue(_ tools: [Tool], _ origin: BodyOrigin) -> [UInt8]? {
    guard let node = origin.tools else {
      return tools.isEmpty ? nil : JSONWriter.array(tools.map(declaration))
    }
    let list = Origin(origin.source, node)
    let before = HistoryBuilder.tools(at: list, dialect)
    if before == tools { return [UInt8](list.spelling) }
    let kept = Set(tools.map(\.definition.origin.node))
    var splice = JSONSplice()
    if tools.count == before.count {
      for (old, new) in zip(before, tools) where old != new {
        splice.replace(origin.source[old.definition.origin.node].range, with: declaration(new))
      }
      return splice.applied(to: origin.source.bytes, in: origin.source[node].range)
    }
    if tools.contains(where: { $0.definition.origin.source !== origin.source }) {
      return rewritten(tools, before, list)
    }
    for tool in tools where tool.definition.origin.source === origin.source {
      splice.replace(origin.source[tool.definition.origin.node].range, with: declaration(tool))
    }
    // Elements go by their place in the list; declarations that could not be read stay where they are.
    for (position, element) in origin.source.document.nodes.elements(of: node).enumerated()
    where before.contains(where: { $0.definition.origin.node == element }) && !kept.contains(element) {
      origin.source.bytes.withRawBytes {
        splice.removeElement(at: position, of: node, nodes: origin.source.document.nodes, bytes: $0)
      }
    }
    return splice.applied(to: origin.source.bytes, in: origin.source[node].range)
  }

  /// The list written anew: declarations that could not be read stay, in front.
  private func rewritten(_ tools: [Tool], _ before: [Tool], _ list: Origin) -> [UInt8] {
    let rewriter = ArrayRewriter(list)
    let unread = list.source.document.nodes.elements(of: list.node).filter { element in
      !before.contains { $0.definition.origin.node == element }
    }
    let kept = unread.map { ArrayRewriter.Element(bytes: [UInt8](list.source.spelling(of: $0)), node: $0) }
    return rewriter.write(
      kept + tools.map { ArrayRewriter.Element(bytes: declaration($0), node: rewriter.node(of: $0.definition.origin)) })
  }

  /// A declaration with the name that the tool has now.
  func declaration(_ tool: Tool) -> [UInt8] {
    let origin = tool.definition.origin
    let nodes = origin.source.document.nodes
    let name = origin.source.bytes.withRawBytes {
      WireTool.name(of: origin.node, dialect, bytes: $0, nodes: nodes)
    }
    guard let name, MessageText(Origin(origin.source, name)) != tool.name else {
      return tool.definition.bytes
    }
    var splice = JSONSplice()
    splice.replace(origin.source[name].range, with: tool.name.token)
    return splice.applied(to: origin.source.bytes, in: origin.source[origin.node].range)
  }
}
