internal import HistoryJSON

extension LintContext {
  /// The keys of an object, each once and in order; none if it is no object.
  func keys(of subject: Subject) -> [String] {
    guard let source = SourceText.of(spelling(of: subject)), source[0].kind == .object else { return [] }
    var keys: [String] = []
    for (key, _) in source.document.nodes.members(of: 0) {
      let name = String(decoding: source.decoded(key), as: UTF8.self)
      if !keys.contains(name) { keys.append(name) }
    }
    return keys
  }

  /// Whether the message carries `prefix: true`: the model is to go on from it.
  func hasPrefixFlag(_ message: Int) -> Bool {
    traits.contains(.foreignKey) && json(.message(message))?["prefix"]?.kind == .true
  }

  /// The type that a block names; a content string is a text.
  func typeName(of block: Int) -> String {
    outline.blocks[block].flags.contains(.bare) ? "text" : json(.block(block))?["type"]?.text?.string ?? ""
  }
}
