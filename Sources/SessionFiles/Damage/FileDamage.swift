internal import ConversationHistory

/// Damage of a file itself, beneath the histories in it: how each kind is told.
struct FileDamage {
  let rule: String
  let severity: Severity
  let message: String
  let help: String

  init(_ rule: String, _ severity: Severity, _ message: String, help: String) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.help = help
  }

  func finding(at place: Place) -> Finding {
    Finding(
      rule: rule, severity: severity, path: "", message: message, help: help, place: place, subject: "\(place.line)")
  }
}

extension FileDamage {
  static let orphanParent = FileDamage(
    "orphan-parent", .warning, "the parent that this record names is not in the file",
    help: "name the record before it as its parent; the agent loses all that stands before the gap")

  static let duplicateRecordID = FileDamage(
    "duplicate-record-id", .warning, "an earlier record has the same id",
    help: "remove one of the two; readers take the last one")

  static let parentCycle = FileDamage(
    "parent-cycle", .warning, "the parents of this record lead back to itself",
    help: "name the record before it as its parent")

  static let byteOrderMark = FileDamage(
    "byte-order-mark", .warning, "a byte order mark stands before the first record",
    help: "remove the three bytes EF BB BF; some agents take the first line for broken")

  static let wrongEncoding = FileDamage(
    "wrong-encoding", .error, "this is UTF-16, not UTF-8",
    help: "write the file as UTF-8, such as with `iconv -f UTF-16 -t UTF-8`; nothing in it was read")

  static let cutFile = FileDamage(
    "cut-file", .error, "the document ends in the middle; what stands before was read",
    help: "close the list and the document behind the last whole message")

  static func unknownRecordType(_ type: String) -> FileDamage {
    FileDamage(
      "unknown-record-type", .info, "records of the type `\(type)` are not known",
      help: "what they hold was not looked at")
  }
}
