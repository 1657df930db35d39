/// The members of an object as pairs of node indexes, in order, duplicates included.
@usableFromInline
package struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let nodes: ContiguousArray<JSONNode>
  @usableFromInline var index: Int
  @usableFromInline let end: Int

  /// Nothing is iterated if the node is no object.
  @inlinable
  package init(of object: Int, in nodes: ContiguousArray<JSONNode>) {
    self.nodes = nodes
    let isObject = nodes.indices.contains(object) && nodes[object].kind == .object
    index = object &+ 1
    end = isObject ? Int(nodes[object].next) : 0
  }

  @inlinable
  package mutating func next() -> (key: Int, value: Int)? {
    guard index < end else { return nil }
    let key = index
    index = Int(nodes[key &+ 1].next)
    return (key, key &+ 1)
  }
}
