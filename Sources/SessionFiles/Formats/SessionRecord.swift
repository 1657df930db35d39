internal import ConversationHistory
package import HistoryJSON

/// One line of a file, or one document: its bytes, the nodes of its value and its place.
///
/// Nodes are indexes, and hold as long as the record does.
package struct SessionRecord {
  package let bytes: [UInt8]
  package let nodes: ContiguousArray<JSONNode>
  package let line: JSONLine
  /// Whether the record is the whole file, and lines are counted in it.
  package let isDocument: Bool
  /// How many scalars stand before the record in its line, where the line is damaged.
  private let columnsBefore: Int

  init(
    bytes: [UInt8], nodes: ContiguousArray<JSONNode>, line: JSONLine, isDocument: Bool = false, columnsBefore: Int = 0
  ) {
    self.bytes = bytes
    self.nodes = nodes
    self.line = line
    self.isDocument = isDocument
    self.columnsBefore = columnsBefore
  }

  /// A file that is one document.
  init(document: JSONDocument) {
    self.init(
      bytes: document.bytes, nodes: document.nodes,
      line: JSONLine(offset: 0, number: 1, range: 0..<document.bytes.count), isDocument: true)
  }

  /// What the record is made of, given back.
  consuming func parts() -> (bytes: [UInt8], nodes: ContiguousArray<JSONNode>) { (bytes, nodes) }

  /// What to add to a node's offset to get the offset in the file.
  var base: Int { line.offset - line.range.lowerBound }

  /// The number that an outline gives to what it reads here; 0 where lines are counted later.
  var outlineLine: UInt32 { isDocument ? 0 : UInt32(clamping: line.number) }

  /// The node at the end of a path from a node; nil where there is none.
  func value(_ path: MemberPath, in node: Int = 0) -> Int? {
    bytes.withRawBytes { path.value(in: node, bytes: $0, nodes: nodes) }
  }

  func kind(_ node: Int) -> JSONKind { nodes[node].kind }

  func isString(_ node: Int?) -> Bool { node.map { nodes[$0].isString } ?? false }

  /// The decoded text of a string; nil for anything else.
  func string(_ node: Int?) -> String? {
    guard let node, nodes[node].isString else { return nil }
    return String(decoding: decoded(node), as: UTF8.self)
  }

  /// The text at the end of a path.
  func string(_ path: MemberPath, in node: Int = 0) -> String? { string(value(path, in: node)) }

  func decoded(_ node: Int) -> [UInt8] { bytes.withRawBytes { JSONString.decode(nodes[node], in: $0) } }

  /// A number that stands for an id: never 0, which stands for none.
  func hash(_ node: Int?) -> UInt64 {
    guard let node, nodes[node].isString else { return 0 }
    return bytes.withRawBytes { JSONString.hash(nodes[node], in: $0) } | 1
  }

  func hash(_ path: MemberPath, in node: Int = 0) -> UInt64 { hash(value(path, in: node)) }

  /// A number without a fraction; nil for anything else.
  func integer(_ node: Int?) -> Int? {
    guard let node, nodes[node].kind == .number else { return nil }
    return Int(String(decoding: bytes[nodes[node].range], as: UTF8.self))
  }

  func isTrue(_ path: MemberPath, in node: Int = 0) -> Bool { value(path, in: node).map { kind($0) == .true } ?? false }

  func elements(of node: Int?) -> JSONElements { nodes.elements(of: node ?? -1) }

  func members(of node: Int?) -> JSONMembers { nodes.members(of: node ?? -1) }

  /// Whether a string has a text that is more than white space.
  func says(_ node: Int?) -> Bool {
    guard let node, nodes[node].isString else { return false }
    return !bytes.withRawBytes { JSONString.isBlank(nodes[node], in: $0) }
  }

  /// The place of a node in the file.
  func place(of node: Int = 0) -> Place {
    let range = nodes[node].range
    let column = bytes[line.range.lowerBound..<max(line.range.lowerBound, range.lowerBound)].count { $0 & 0xC0 != 0x80 }
    return Place(
      line: isDocument ? 0 : line.number, column: columnsBefore + column + 1, byteOffset: base + range.lowerBound,
      byteLength: range.count)
  }
}
