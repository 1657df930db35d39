internal import HistoryJSON

/// Parts of a value, and the value with a few of them changed: what passes need of members that have no field.
extension JSONText {
  /// The elements, if the value is a list.
  var elements: [JSONText] {
    guard kind == .array else { return [] }
    return origin.source.document.nodes.elements(of: origin.node).map { JSONText(Origin(origin.source, $0)) }
  }

  /// The value of a member; nil also where it is null.
  func value(_ name: String) -> JSONText? {
    guard let found = self[name], found.kind != .null else { return nil }
    return found
  }

  /// The object with a member set, or taken away where the value is nil; its other bytes stay.
  func setting(_ name: String, to value: JSONText?) -> JSONText {
    let document = origin.source.document
    var splice = JSONSplice()
    if let value {
      splice.setMember(of: origin.node, key: name, value: value.bytes, in: document)
    } else {
      splice.removeMember(of: origin.node, key: name, in: document)
    }
    return JSONText(written: splice.applied(to: document.bytes, in: document.nodes[origin.node].range))
  }

  /// The list with one of its elements replaced; its other bytes stay.
  func replacing(element index: Int, with value: JSONText) -> JSONText {
    let old = elements
    guard old.indices.contains(index) else { return self }
    let document = origin.source.document
    var splice = JSONSplice()
    splice.replace(document.nodes[old[index].origin.node].range, with: value.bytes)
    return JSONText(written: splice.applied(to: document.bytes, in: document.nodes[origin.node].range))
  }
}

extension History {
  /// A member of the body beside the messages, such as `thinking`; nil for a history made by hand.
  func parameter(_ name: String) -> JSONText? {
    guard let origin, let object = origin.object, !leftOut.contains(name) else { return nil }
    return origin.source.member(name, of: object).map { JSONText(Origin(origin.source, $0)) }
  }
}
