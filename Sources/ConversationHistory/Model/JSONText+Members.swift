internal import HistoryJSON

extension JSONText {
  /// Whether the value is null.
  var isNull: Bool { kind == .null }

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
