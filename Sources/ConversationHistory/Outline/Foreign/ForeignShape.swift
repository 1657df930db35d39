internal import HistoryJSON

/// How a session format spells the blocks of its messages, where it has a form of its own: data, one entry a kind.
///
/// The same words serve the scan, a finding that is printed and a repair, so that all three see the same call.
package struct ForeignShape: Sendable {
  private let members: [BlockKind: ForeignMembers]

  package init(_ members: [BlockKind: ForeignMembers] = [:]) { self.members = members }

  /// What stands at a node, read as a block of a kind; a string is a text.
  func block(_ kind: BlockKind, at node: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) -> WireBlock {
    var block = WireBlock(kind: kind, node: node)
    guard nodes[node].kind == .object else {
      block.isBare = true
      block.text = node
      if kind == .toolResult { block.payload = node }
      return block
    }
    let members = members[kind] ?? ForeignMembers(text: "text")
    func find(_ paths: [MemberPath]) -> Int {
      for path in paths {
        if let found = path.value(in: node, bytes: bytes, nodes: nodes) { return found }
      }
      return -1
    }
    block.id = find(members.id)
    block.name = find(members.name)
    block.text = find(members.text)
    block.payload = find(members.payload)
    block.signature = find(members.signature)
    let error = find(members.error)
    if error >= 0, members.saysError(nodes[error], bytes) { block.isError = error }
    return block
  }
}

/// Where a block has its members; of several places the first that is there counts.
package struct ForeignMembers: Sendable {
  /// The id of a call, or the id that a result names.
  package var id: [MemberPath] = []
  package var name: [MemberPath] = []
  package var text: [MemberPath] = []
  /// The input of a call, the content of a result.
  package var payload: [MemberPath] = []
  package var signature: [MemberPath] = []
  /// What says that a result is a failure: `true`, or one of `errorWords`.
  package var error: [MemberPath] = []
  package var errorWords: [String] = []

  package init(
    id: MemberPath..., name: MemberPath..., text: MemberPath..., payload: MemberPath..., signature: MemberPath...,
    error: MemberPath..., errorWords: [String] = ["error"]
  ) {
    self.id = id
    self.name = name
    self.text = text
    self.payload = payload
    self.signature = signature
    self.error = error
    self.errorWords = errorWords
  }

  func saysError(_ node: JSONNode, _ bytes: RawSpan) -> Bool {
    node.kind == .true || node.isString && errorWords.contains { JSONString.equals(node, $0, in: bytes) }
  }
}
