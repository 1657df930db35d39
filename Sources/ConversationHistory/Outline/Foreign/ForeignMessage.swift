internal import HistoryJSON

/// A message of a form that is no provider's own, told by hand: who speaks, and what kind of block stands where.
///
/// Nodes are those of the record that it is read from. `ForeignMessage(.user, at: 0).with(.text, at: 7)`.
package struct ForeignMessage: Sendable {
  package var role: Role
  /// The value that the message stands in, for its place.
  package var node: Int
  /// The member that its content stands in; nil where the format has none.
  package var content: Int?
  package var blocks: [(kind: BlockKind, node: Int)] = []

  package init(_ role: Role, at node: Int, content: Int? = nil) {
    self.role = role
    self.node = node
    self.content = content
  }

  package mutating func add(_ kind: BlockKind, at node: Int) { blocks.append((kind, node)) }

  package func with(_ kind: BlockKind, at node: Int) -> ForeignMessage {
    var result = self
    result.add(kind, at: node)
    return result
  }
}
