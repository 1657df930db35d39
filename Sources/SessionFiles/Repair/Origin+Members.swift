internal import ConversationHistory
internal import HistoryJSON

extension Origin {
  /// The value of a member; nil where there is none.
  func member(_ name: String) -> Origin? { source.member(name, of: node).map { Origin(source, $0) } }

  /// The bytes as the file has them.
  var bytes: [UInt8] { [UInt8](spelling) }

  /// The decoded text of a string; nil for anything else.
  var string: String? { source[node].isString ? String(decoding: source.decoded(node), as: UTF8.self) : nil }

  /// The elements of a list.
  var elements: [Origin] { source.document.nodes.elements(of: node).map { Origin(source, $0) } }
}
