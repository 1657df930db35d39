extension Block {
  /// The blocks of several contents in a row; those at the front that are one plain text each become one, a blank line
  /// between. Linear.
  static func joined(_ contents: [[Block]]) -> [Block] {
    let texts = contents.prefix { $0.count == 1 && $0[0].bareText != nil }
    guard texts.count > 1 else { return contents.flatMap(\.self) }
    let words = texts.compactMap { $0[0].bareText?.utf8 }
    let text = MessageText(utf8: Array(words.joined(separator: [0x0A, 0x0A])))
    return [.text(text)] + contents[texts.endIndex...].flatMap(\.self)
  }
}
