extension JSONSplice {
  /// Removes an array's element by its position, with its comma; out of range does nothing.
  package mutating func removeElement(
    at position: Int, of array: Int, in document: JSONDocument
  ) {
    document.bytes.withRawBytes { raw in
      removeElement(at: position, of: array, nodes: document.nodes, bytes: raw)
    }
  }

  /// The same, for nodes and bytes that are not held by a document.
  package mutating func removeElement(
    at position: Int, of array: Int, nodes: ContiguousArray<JSONNode>, bytes: RawSpan
  ) {
    guard var edit = takeContainer(array, .array, nodes, bytes) else { return }
    if edit.items.indices.contains(position) { edit.removed.insert(position) }
    containers[Int(nodes[array].start)] = edit
  }

  /// Inserts an element before the one that stands at this position in the base, or at the end.
  ///
  /// Several insertions at one position keep their call order. Positions never shift.
  package mutating func insertElement(
    _ value: [UInt8], at position: Int, of array: Int, in document: JSONDocument
  ) {
    document.bytes.withRawBytes { raw in
      insertElement(value, at: position, of: array, nodes: document.nodes, bytes: raw)
    }
  }

  /// The same, for nodes and bytes that are not held by a document.
  package mutating func insertElement(
    _ value: [UInt8], at position: Int, of array: Int, nodes: ContiguousArray<JSONNode>,
    bytes: RawSpan
  ) {
    guard var edit = takeContainer(array, .array, nodes, bytes) else { return }
    let place = Swift.min(Swift.max(position, 0), edit.items.count)
    edit.additions.append((place, [], value))
    containers[Int(nodes[array].start)] = edit
  }
}
