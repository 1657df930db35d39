internal import HistoryJSON

extension MessageReader {
  /// A Converse message: a block is an object whose one member tells its kind.
  func readBedrock<Sink: HistorySink>(
    _ message: WireMessage, bytes: RawSpan, nodes: Nodes, into sink: inout Sink
  ) {
    guard message.content >= 0 else { return }
    readBedrockContent(message.content, bytes: bytes, nodes: nodes, into: &sink)
  }

  func readBedrockContent<Sink: HistorySink>(
    _ content: Int, bytes: RawSpan, nodes: Nodes, into sink: inout Sink
  ) {
    for element in nodes.elements(of: content) {
      sink.add(bedrockBlock(element, bytes: bytes, nodes: nodes), bytes: bytes, nodes: nodes)
    }
  }

  /// The members that tell what a block is.
  private static let bedrockKinds: Set<String> = [
    "text", "toolUse", "toolResult", "reasoningContent", "image", "document", "video", "audio",
  ]

  func bedrockBlock(_ node: Int, bytes: RawSpan, nodes: Nodes) -> WireBlock {
    var block = WireBlock(kind: .malformed, node: node)
    // One member tells the kind; bookkeeping of a client may stand before it.
    let all = nodes.members(of: node)
    func isKind(_ key: Int) -> Bool { Self.bedrockKinds.contains(string(key, bytes: bytes, nodes: nodes) ?? "") }
    guard let (key, value) = (all.first { isKind($0.key) } ?? all.first { _ in true }).map({ ($0.key, $0.value) })
    else { return block }
    func inner(_ name: String) -> Int { member(name, of: value, bytes: bytes, nodes: nodes) }
    switch string(key, bytes: bytes, nodes: nodes) {
    case "text":
      block.kind = .text
      block.text = value
    case "toolUse":
      block.kind = .toolCall
      block.id = inner("toolUseId")
      block.name = inner("name")
      block.payload = inner("input")
    case "toolResult":
      block.kind = .toolResult
      block.id = inner("toolUseId")
      block.payload = inner("content")
      block.isError = inner("status")
    case "reasoningContent":
      let text = inner("reasoningText")
      block.kind = text >= 0 ? .thinking : .redactedThinking
      if text >= 0 {
        block.text = member("text", of: text, bytes: bytes, nodes: nodes)
        block.signature = member("signature", of: text, bytes: bytes, nodes: nodes)
      } else {
        block.signature = inner("redactedContent")
      }
    case "image", "document", "video", "audio": block.kind = .media
    default: block.kind = .other
    }
    return block
  }
}
