/// Bytes with their nodes, as a value.
package struct JSONDocument: Sendable, Hashable {
  package let bytes: [UInt8]
  /// The nodes in document order; the first is the whole value.
  package let nodes: ContiguousArray<JSONNode>

  /// Scans bytes that hold exactly one value; a leading byte order mark is skipped but counted.
  package init(_ bytes: [UInt8]) throws(JSONError) {
    var scanner = JSONScanner()
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    try scanner.scan(bytes, in: start..<bytes.count)
    self.bytes = bytes
    self.nodes = scanner.nodes
  }

  /// Joins bytes with nodes that were scanned from them.
  package init(bytes: [UInt8], nodes: ContiguousArray<JSONNode>) {
    self.bytes = bytes
    self.nodes = nodes
  }
}
