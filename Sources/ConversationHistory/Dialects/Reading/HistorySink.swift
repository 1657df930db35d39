internal import HistoryJSON

/// What takes the messages and blocks that a reader finds: an outline, or values.
///
/// One reader serves both, so that what is linted is what is repaired.
protocol HistorySink {
  typealias Nodes = ContiguousArray<JSONNode>
  /// The message is large, and handed over as a reference; a sink does not change it.
  mutating func begin(_ message: inout WireMessage, bytes: RawSpan, nodes: Nodes)
  mutating func add(_ block: WireBlock, bytes: RawSpan, nodes: Nodes)
  mutating func end(bytes: RawSpan, nodes: Nodes)
}

extension HistorySink {
  /// The `input` of Responses may be a string: one user message.
  mutating func read(text node: Int, bytes: RawSpan, nodes: Nodes) {
    var message = WireMessage(node: node, speaker: .user)
    message.content = node
    begin(&message, bytes: bytes, nodes: nodes)
    var block = WireBlock(kind: .text, node: node)
    block.text = node
    block.isBare = true
    add(block, bytes: bytes, nodes: nodes)
    end(bytes: bytes, nodes: nodes)
  }
}
