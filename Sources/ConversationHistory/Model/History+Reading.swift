internal import HistoryJSON

extension History {
  /// Reads a body whose members were found; texts stay undecoded in the shared source. Linear in the nodes.
  package init(_ body: RequestBody, source: SourceText, dialect: Dialect, model: String?) {
    var builder = HistoryBuilder(source: source, dialect: dialect)
    let reader = MessageReader(dialect)
    let nodes = source.document.nodes
    source.bytes.withRawBytes { bytes in
      if body.isText(nodes) { builder.read(text: body.messages, bytes: bytes, nodes: nodes) }
      for element in nodes.elements(of: body.messages) {
        reader.read(element, bytes: bytes, nodes: nodes, into: &builder)
      }
    }
    func node(_ index: Int) -> Int? { index >= 0 ? index : nil }
    func text(_ index: Int) -> JSONText? { node(index).map { JSONText(Origin(source, $0)) } }
    self.init(
      messages: builder.messages,
      tools: node(body.tools).map { HistoryBuilder.tools(at: Origin(source, $0), dialect) } ?? [],
      system: text(body.system), toolChoice: text(body.toolChoice), model: model,
      dialect: dialect)
    origin = BodyOrigin(
      source: source, messages: node(body.messages), object: node(body.object),
      tools: node(body.tools), toolChoice: node(body.toolChoice), system: node(body.system), model: model)
  }

  /// The request body: what is untouched is copied, changes are spliced in, the rest is fresh and compact. Linear.
  public func encoded() -> [UInt8] { HistoryWriter(dialect: dialect).body(self) }
}

extension Message {
  /// The message in the form of a dialect.
  public func encoded(as dialect: Dialect) -> [UInt8] {
    HistoryWriter(dialect: dialect).message(self)
  }
}

extension Block {
  /// The block as an element of a content list in the form of a dialect.
  public func encoded(as dialect: Dialect) -> [UInt8] {
    HistoryWriter(dialect: dialect).block(self)
  }
}
