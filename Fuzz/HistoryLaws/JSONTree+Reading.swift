internal import HistoryJSON

extension JSONTree {
  /// Reads one JSON value; nil if the bytes are none.
  package init?(_ bytes: [UInt8]) {
    guard let document = try? JSONDocument(bytes) else { return nil }
    self = Self.tree(0, document)
  }

  private static func tree(_ node: Int, _ document: JSONDocument) -> JSONTree {
    let spelling = Array(document.bytes[document.nodes[node].range])
    switch document.nodes[node].kind {
    case .string: return .string(spelling)
    case .array: return .array(document.nodes.elements(of: node).map { tree($0, document) })
    case .object:
      return .object(
        document.nodes.members(of: node).map { key, value in
          Member(Array(document.bytes[document.nodes[key].range]), tree(value, document))
        })
    case .number, .true, .false, .null: return .literal(spelling)
    }
  }
}
