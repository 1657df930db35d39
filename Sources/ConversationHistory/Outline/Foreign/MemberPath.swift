package import HistoryJSON

/// The way from a value to one inside it: names joined by dots; in an array a number is a position.
package struct MemberPath: Sendable, Hashable, ExpressibleByStringLiteral {
  private let names: [[UInt8]]
  /// The path as it is written.
  package let description: String

  package init(stringLiteral value: String) { self.init(value) }

  package init(_ text: String) {
    description = text
    names = text.utf8.split(separator: 0x2E).map { [UInt8]($0) }
  }

  /// The node at the end of the way; nil where a step leads nowhere. O(members on the way).
  package func value(in root: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) -> Int? {
    var node = root
    for name in names {
      if nodes[node].kind == .array {
        guard let position = Int(String(decoding: name, as: UTF8.self)),
          let element = nodes.elements(of: node).dropFirst(max(0, position)).first(where: { _ in true })
        else { return nil }
        node = element
      } else {
        guard let next = nodes.value(of: node, key: name, in: bytes) else { return nil }
        node = next
      }
    }
    return node
  }
}
