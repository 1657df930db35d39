internal import HistoryJSON

/// A history whose values are made only when somebody looks at them.
struct UnreadHistory: Sendable {
  let body: RequestBody
  let source: SourceText
  let dialect: Dialect
  let model: String?
  let count: Int

  /// A hash of each message as it is spelled. Linear.
  var messageHashes: [UInt64] {
    let nodes = source.document.nodes
    return source.bytes.withRawBytes { bytes in
      // The `input` of Responses may be a string, which is one message.
      if body.isText(nodes) { return [JSONString.hash(bytes, nodes[body.messages].range)] }
      return nodes.elements(of: body.messages).map { JSONString.hash(bytes, nodes[$0].range) }
    }
  }

  /// A hash of the tools and the system prompt, as the values have it.
  var promptHash: UInt64 {
    let tools = body.tools >= 0 ? HistoryBuilder.tools(at: Origin(source, body.tools), dialect) : []
    return History(
      messages: [], tools: tools, system: body.system >= 0 ? JSONText(Origin(source, body.system)) : nil,
      dialect: dialect
    ).promptHash
  }

  var history: History { History(body, source: source, dialect: dialect, model: model) }
}
