extension ContiguousArray where Element == JSONNode {
  /// The members of the object at `index`; none if that is no object.
  @inlinable
  package func members(of index: Int) -> JSONMembers { JSONMembers(of: index, in: self) }

  /// The elements of the array at `index`; none if that is no array.
  @inlinable
  package func elements(of index: Int) -> JSONElements { JSONElements(of: index, in: self) }

  /// The value of the last member with this decoded key, or nil. O(members).
  package func value(of object: Int, key: [UInt8], in bytes: RawSpan) -> Int? {
    var found: Int?
    for member in members(of: object)
    where JSONString.equals(self[member.key], key, in: bytes) {
      found = member.value
    }
    return found
  }
}
