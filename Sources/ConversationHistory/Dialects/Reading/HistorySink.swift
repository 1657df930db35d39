internal import HistoryJSON

/// What takes the messages and blocks that a reader finds: an outline, or values.
///
/// One reader serves both, so that what is linted is what is repaired.
protocol HistorySink {
  typealias Nodes = ContiguousArray<JSONNode>
  mutating func begin(_ message: WireMessage, bytes: RawSpan, nodes: Nodes)
  mutating func add(_ block: WireBlock, bytes: RawSpan, nodes: Nodes)
  mutating func end(bytes: RawSpan, nodes: Nodes)
}
