internal import HistoryJSON

extension JSONText {
  /// Whether the value is null.
  var isNull: Bool { kind == .null }

  /// The elements of an array; none of any other value.
  var elements: [JSONText] {
    origin.source.document.nodes.elements(of: origin.node).map { JSONText(Origin(origin.source, $0)) }
  }

  /// The members of an object in their order, as they stand; none of any other value.
  var members: [Member] {
    origin.source.document.nodes.members(of: origin.node).map { key, value in
      Member(MessageText(Origin(origin.source, key)), JSONText(Origin(origin.source, value)))
    }
  }

  /// The text of a member that is a string.
  func string(_ name: String) -> String? { self[name]?.text?.string }

  /// Makes an object of members.
  init(_ members: [Member]) {
    self.init(written: JSONWriter.object(members.map { (key: $0.name.utf8, value: $0.value.bytes) }))
  }

  /// Makes an array of elements.
  init(_ elements: [JSONText]) { self.init(written: JSONWriter.array(elements.map(\.bytes))) }
}

extension JSONText {
  /// The object with a member set: the last of that name in its place, else a new one at the end.
  func with(_ name: String, _ value: JSONText) -> JSONText {
    var splice = JSONSplice()
    splice.setMember(of: origin.node, key: name, value: value.bytes, in: origin.source.document)
    return JSONText(written: splice.applied(to: origin.source.bytes, in: origin.source[origin.node].range))
  }
}
