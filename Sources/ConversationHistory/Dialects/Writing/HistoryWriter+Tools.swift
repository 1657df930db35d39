internal import HistoryJSON

extension HistoryWriter {
  /// The declarations; nil where the body has none and needs none.
  func toolsValue(_ tools: [Tool], _ origin: BodyOrigin) -> [UInt8]? {
    guard let node = origin.tools else {
      return tools.isEmpty ? nil : toolList(tools)
    }
    let list = Origin(origin.source, node)
    let before = HistoryBuilder.tools(at: list, dialect)
    if before == tools { return [UInt8](list.spelling) }
    let nodes = origin.source.document.nodes
    let elements = nodes.elements(of: node).map { $0 }
    let places = Self.places(of: tools, among: before, in: origin.source)
    var splice = JSONSplice()
    for (tool, place) in zip(tools, places.taken) {
      if place < before.count {
        splice.replace(nodes[before[place].definition.origin.node].range, with: declaration(tool))
      } else {
        splice.insertElement(declaration(tool), at: elements.count, of: node, in: origin.source.document)
      }
    }
    // Elements go by their place in the list; declarations that could not be read stay where they are.
    let gone = Set(places.free.map { before[$0].definition.origin.node })
    for (position, element) in elements.enumerated() where gone.contains(element) {
      splice.removeElement(at: position, of: node, in: origin.source.document)
    }
    return splice.applied(to: origin.source.bytes, in: origin.source[node].range)
  }

  /// For each tool its place among those that were read, or their count if it is new; and the places without a tool.
  ///
  /// One whose declaration was written anew takes the first place that is free between those of its neighbours. Those of
  /// the same body read at another time have the place of the one that says the same.
  private static func places(
    of tools: [Tool], among before: [Tool], in source: SourceText
  ) -> (taken: [Int], free: [Int]) {
    var places: [Int: Int] = [:]
    var namesakes: [MessageText: Int] = [:]
    for (place, tool) in before.enumerated().reversed() {
      places[tool.definition.origin.node] = place
      namesakes[tool.name] = place
    }
    let own = tools.map { tool in
      if tool.definition.origin.source === source { return places[tool.definition.origin.node] }
      guard let place = namesakes[tool.name], before[place] == tool else { return nil }
      namesakes[tool.name] = nil
      return place
    }
    var used = Set(own.compactMap { $0 })
    var limits = [Int](repeating: before.count, count: tools.count + 1)
    for index in tools.indices.reversed() { limits[index] = own[index] ?? limits[index + 1] }
    var next = 0
    let taken = tools.indices.map { index in
      if let place = own[index] {
        next = max(next, place + 1)
        return place
      }
      while next < limits[index], used.contains(next) { next += 1 }
      guard next < limits[index] else { return before.count }
      used.insert(next)
      return next
    }
    return (taken, before.indices.filter { !used.contains($0) })
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
