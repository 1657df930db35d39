extension ContiguousArray where Element == JSONNode {
  /// The members of the object at `index`; none if that is no object.
  @inlinable
  package func members(of index: Int) -> JSONMembers { JSONMembers(of: index, in: self) }

  /// The elements of the array at `index`; none if that is no array.
  @inlinable
  package func elements(of index: Int) -> JSONElements { JSONElements(of: index, in: self) }

  /// The value of the last member with this decoded key, or nil. O(members).
  package func value(of object: Int, key: [UInt8], in bytes: RawSpan) -> Int? {
    guard self[object].isObject else { return nil }
    let quoted = key.count &+ 2
    var found: Int?
    var member = object &+ 1
    let end = Int(self[object].next)
    while member < end {
      let node = self[member]
      // The length alone rules most members out.
      if Int(node.end &- node.start) == quoted || node.hasEscapes, JSONString.equals(node, key, in: bytes) {
        found = member &+ 1
      }
      member = Int(self[member &+ 1].next)
    }
    return found
  }
}
