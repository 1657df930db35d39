internal import ConversationHistory
internal import HistoryJSON

/// Reads the records of one file, a line or a document at a time, and gives its histories.
///
/// A reader keeps outlines and small records, no text. What is wrong with bytes that are no JSON is told before; what is
/// wrong between records (a parent that was never written, an id twice) the reader finds.
protocol SessionReader {
  /// Reads a record; gives the histories that nothing can be added to any more.
  mutating func read(_ record: SessionRecord) -> [SessionHistory]
  /// Reads a record, and lints the histories that nothing can be added to any more.
  mutating func read(_ record: SessionRecord, into linter: inout HistoryLinter)
  /// A line that could not be read stands here; gives what that ends.
  mutating func miss(_ line: JSONLine) -> [SessionHistory]
  /// Gives the histories that are left.
  mutating func finish() -> [SessionHistory]
  /// The damage of the file that it met.
  var findings: [Finding] { get }
  /// The format that the file turned out to have, where the reader serves several.
  var settledFormat: SessionFormat? { get }
}

extension SessionReader {
  mutating func read(_ record: SessionRecord, into linter: inout HistoryLinter) { linter.lint(read(record)) }
  mutating func miss(_ line: JSONLine) -> [SessionHistory] { [] }
  var findings: [Finding] { [] }
  var settledFormat: SessionFormat? { nil }
}

/// One conversation of a file.
struct SessionHistory {
  var outline: Outline
  /// Whether it is a slice of a longer one: what it seems to miss may stand there.
  var isFragment = false
  /// Whether an agent goes on from it, or what it holds may be changed for another reason.
  var isWritable = true
  /// The rules that a slice breaks only because its beginning stands elsewhere.
  static let rulesOfBeginnings: Set = ["orphan-tool-result", "first-message-not-user", "missing-user-message"]
  /// What it is linted for, where it differs from the format's own purpose.
  var purpose: Purpose?

  /// Whether a repair may be written into it: half of what a slice seems to miss stands in the session that it was cut from.
  var takesRepairs: Bool { isWritable && !isFragment }
}
