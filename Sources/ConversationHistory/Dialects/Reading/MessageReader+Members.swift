internal import HistoryJSON

extension MessageReader {
  /// The value of a member by its name, the last one counts; -1 if there is none.
  func member(_ name: String, of object: Int, bytes: RawSpan, nodes: Nodes) -> Int {
    nodes.value(of: object, key: [UInt8](name.utf8), in: bytes) ?? -1
  }

  /// The first of several spellings of a name: some hosts write `function_call` for `functionCall`.
  func member(either names: [String], of object: Int, bytes: RawSpan, nodes: Nodes) -> Int {
    for name in names {
      let found = member(name, of: object, bytes: bytes, nodes: nodes)
      if found >= 0 { return found }
    }
    return -1
  }

  func string(_ node: Int, bytes: RawSpan, nodes: Nodes) -> String? {
    guard node >= 0, nodes[node].isString else { return nil }
    return String(decoding: JSONString.decode(nodes[node], in: bytes), as: UTF8.self)
  }
}
