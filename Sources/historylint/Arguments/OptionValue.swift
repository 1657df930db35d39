/// What an option takes: its name in the help, its shape, and the words it may be.
struct OptionValue: Sendable {
  /// How the text of a value is made of words.
  enum Shape: Sendable {
    /// One word: `WORD`.
    case single
    /// Words with commas between them: `WORD,WORD`.
    case list
    /// Words with commas between them, each with an argument or none: `WORD,WORD=arg`.
    case callList
    /// A word and what it is set to: `WORD=LEVEL`, the level one of the given.
    case setting(levels: [String])
    /// A word, and the file that it goes to where one is named: `WORD[:FILE]`.
    case wordAndFile
    /// A whole number from 0.
    case count
  }

  /// The name of the value in the help, such as `ID,…`.
  var name: String
  /// How the text is made of words.
  var shape: Shape = .single
  /// The words that are allowed, asked for only when they are needed; nil allows every word.
  var choices: (@Sendable () -> [String])?
  /// Where the choices are listed, if the help shall not list them itself.
  var listedBy: String?
}
