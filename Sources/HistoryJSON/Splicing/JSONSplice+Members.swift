extension JSONSplice {
  /// Gives an object's member a value: the last with that decoded key, else a new one at the end.
  ///
  /// A new member is spaced like the last one. Nothing happens if the node is no object.
  package mutating func setMember(
    of object: Int, key: String, value: [UInt8], in document: JSONDocument
  ) {
    document.bytes.withRawBytes { raw in
      setMember(
        of: object, key: Array(key.utf8), value: value, nodes: document.nodes, bytes: raw)
    }
  }

  /// The same, for nodes and bytes that are not held by a document.
  package mutating func setMember(
    of object: Int, key: [UInt8], value: [UInt8], nodes: ContiguousArray<JSONNode>, bytes: RawSpan
  ) {
    guard var edit = takeContainer(object, .object, nodes, bytes) else { return }
    var found: (index: Int, range: Range<Int>)?
    for (index, member) in nodes.members(of: object).enumerated()
    where !edit.removed.contains(index) && JSONString.equals(nodes[member.key], key, in: bytes) {
      found = (index, nodes[member.value].range)
    }
    if let found {
      edit.replacements[found.index] = (found.range, value)
    } else {
      let text = JSONString.encode(key) + edit.colon + value
      if let added = edit.additions.firstIndex(where: { $0.key == key }) {
        edit.additions[added].text = text
      } else {
        edit.additions.append((edit.items.count, key, text))
      }
    }
    containers[Int(nodes[object].start)] = edit
  }

  /// Removes every member with this decoded key, each with its comma.
  package mutating func removeMember(of object: Int, key: String, in document: JSONDocument) {
    document.bytes.withRawBytes { raw in
      removeMember(of: object, key: Array(key.utf8), nodes: document.nodes, bytes: raw)
    }
  }

  /// The same, for nodes and bytes that are not held by a document.
  package mutating func removeMember(
    of object: Int, key: [UInt8], nodes: ContiguousArray<JSONNode>, bytes: RawSpan
  ) {
    guard var edit = takeContainer(object, .object, nodes, bytes) else { return }
    for (index, member) in nodes.members(of: object).enumerated()
    where JSONString.equals(nodes[member.key], key, in: bytes) {
      edit.removed.insert(index)
    }
    edit.additions.removeAll { $0.key == key }
    containers[Int(nodes[object].start)] = edit
  }

  /// Takes out what is planned for a container so far, or nil if the node is of another kind.
  ///
  /// The caller puts it back: taken out, it is changed in place and not copied at each edit.
  mutating func takeContainer(
    _ node: Int, _ kind: JSONKind, _ nodes: ContiguousArray<JSONNode>, _ bytes: RawSpan
  ) -> JSONContainerEdit? {
    guard nodes.indices.contains(node), nodes[node].kind == kind else { return nil }
    let start = Int(nodes[node].start)
    if let edit = containers.removeValue(forKey: start) { return edit }
    var items: [Range<Int>] = []
    var colon: [UInt8] = [0x3A]
    if kind == .object {
      for member in nodes.members(of: node) {
        let (key, value) = (nodes[member.key].range, nodes[member.value].range)
        items.append(key.lowerBound..<Swift.max(key.upperBound, value.upperBound))
        colon = bytes.copy(key.upperBound..<Swift.max(key.upperBound, value.lowerBound))
      }
    } else {
      items = nodes.elements(of: node).map { nodes[$0].range }
    }
    var blank: [UInt8] = []
    if let last = items.last {
      var place = last.lowerBound
      while place > start + 1, bytes.byte(place - 1) <= 0x20 { place -= 1 }
      blank = bytes.copy(place..<last.lowerBound)
    }
    return JSONContainerEdit(inside: start + 1, items: items, blank: blank, colon: colon)
  }
}
