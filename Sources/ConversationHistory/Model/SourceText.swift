package import HistoryJSON

/// The bytes that values were read from, shared by all of them.
///
/// A span cannot be stored, so every value that was read keeps this object and the index of its node. It never changes.
package final class SourceText: Sendable {
  package let document: JSONDocument

  package init(_ document: JSONDocument) { self.document = document }

  package var bytes: [UInt8] { document.bytes }

  package subscript(node: Int) -> JSONNode { document.nodes[node] }

  /// The decoded bytes of a string node.
  package func decoded(_ node: Int) -> [UInt8] {
    bytes.withRawBytes { JSONString.decode(self[node], in: $0) }
  }

  /// The bytes of a node as they are spelled.
  package func spelling(of node: Int) -> ArraySlice<UInt8> { bytes[self[node].range] }

  /// Whether a key is spelled, or escaped, as a name.
  package func key(_ node: Int, is name: String) -> Bool {
    bytes.withRawBytes { JSONString.equals(self[node], name, in: $0) }
  }

  /// The value of the last member with a name; duplicate keys: the last counts.
  package func member(_ name: String, of object: Int) -> Int? {
    guard self[object].kind == .object else { return nil }
    var found: Int?
    for (key, value) in JSONMembers(of: object, in: document.nodes) where self.key(key, is: name) {
      found = value
    }
    return found
  }

  /// A source of one value that is known to be JSON, such as a literal.
  package static func of(_ bytes: [UInt8]) -> SourceText? {
    guard let document = try? JSONDocument(bytes) else { return nil }
    return SourceText(document)
  }

  package static let null = SourceText(
    JSONDocument(
      bytes: [UInt8]("null".utf8),
      nodes: [JSONNode(start: 0, end: 4, next: 1, info: UInt32(JSONKind.null.rawValue))]))
}

/// The node of a source that a value was read from.
package struct Origin: Sendable {
  package let source: SourceText
  package let node: Int

  package init(_ source: SourceText, _ node: Int) {
    self.source = source
    self.node = node
  }

  package var spelling: ArraySlice<UInt8> { source.spelling(of: node) }
}
