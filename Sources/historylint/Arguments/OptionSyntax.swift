/// Takes the text of a value apart, and checks it.
enum OptionSyntax {
  /// `A,B` as its words; empty words are left out.
  static func list(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: ",").map { String($0) }
  }

  /// `WORD=LEVEL` as its two parts.
  static func setting(_ text: String) -> (word: String, level: String)? {
    let (word, level) = cut(text, at: "=")
    return level.map { (word, $0) }
  }

  /// `WORD` or `WORD=arg` as its parts.
  static func call(_ text: String) -> (word: String, argument: String?) {
    let (word, argument) = cut(text, at: "=")
    return (word, argument)
  }

  /// `WORD` or `WORD:FILE` as its parts; a file may have colons of its own.
  static func wordAndFile(_ text: String) -> (word: String, file: String?) {
    let (word, file) = cut(text, at: ":")
    return (word, file)
  }

  /// A whole number from 0, in ASCII digits.
  static func count(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  /// Cuts a text at the first occurrence of a separator.
  static func cut(_ text: String, at separator: Unicode.Scalar) -> (String, String?) {
    let scalars = text.unicodeScalars
    guard let place = scalars.firstIndex(of: separator) else { return (text, nil) }
    return (String(scalars[..<place]), String(scalars[scalars.index(after: place)...]))
  }

  /// Checks the text of a value against what its option takes.
  ///
  /// - Throws: `ArgumentError` if the shape is wrong or a word is none of the choices.
  static func check(
    _ text: String, _ value: OptionValue, of option: String
  ) throws(ArgumentError) {
    func check(_ word: String, in choices: [String]?, listedBy: String?) throws(ArgumentError) {
      if let choices, !choices.contains(where: { isSame($0, word) }) {
        throw .badChoice(word, of: option, choices: choices, listedBy: listedBy)
      }
    }
    let bad = ArgumentError.badValue(text, of: option, named: value.name)
    let choices = value.choices?()
    switch value.shape {
    case .single:
      try check(text, in: choices, listedBy: value.listedBy)
    case .count:
      if count(text) == nil { throw bad }
    case .list, .callList:
      let words = list(text)
      if words.isEmpty { throw bad }
      for item in words {
        let word = if case .callList = value.shape { call(item).word } else { item }
        try check(word, in: choices, listedBy: value.listedBy)
      }
    case .setting(let levels):
      let items = list(text)
      if items.isEmpty { throw bad }
      for item in items {
        guard let (word, level) = setting(item) else { throw bad }
        try check(word, in: choices, listedBy: value.listedBy)
        try check(level, in: levels, listedBy: nil)
      }
    case .wordAndFile:
      let (word, file) = wordAndFile(text)
      try check(word, in: choices, listedBy: value.listedBy)
      if file?.isEmpty == true { throw bad }
    }
  }

  /// Ids are compared by their bytes: two spellings of one character are two ids.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
