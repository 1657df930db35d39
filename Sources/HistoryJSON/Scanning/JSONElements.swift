/// The elements of an array as node indexes, in order.
@usableFromInline
package struct JSONElements: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let nodes: ContiguousArray<JSONNode>
  @usableFromInline var index: Int
  @usableFromInline let end: Int

  /// Nothing is iterated if the node is no array.
  @inlinable
  package init(of array: Int, in nodes: ContiguousArray<JSONNode>) {
    self.nodes = nodes
    let isArray = nodes.indices.contains(array) && nodes[array].kind == .array
    index = array &+ 1
    end = isArray ? Int(nodes[array].next) : 0
  }

  @inlinable
  package mutating func next() -> Int? {
    guard index < end else { return nil }
    let element = index
    index = Int(nodes[element].next)
    return element
  }
}
