internal import ConversationHistory

/// Damage of a file itself, beneath the histories in it: how each kind is told.
struct FileDamage {
  let rule: String
  let severity: Severity
  let message: String
  let help: String

  func finding(at place: Place) -> Finding {
    Finding(
      rule: rule, severity: severity, path: "", message: message, help: help, place: place,
      subject: "\(place.line)")
  }
}

extension FileDamage {
  static let orphanParent = FileDamage(
    rule: "orphan-parent", severity: .warning, message: "the parent that this record names is not in the file",
    help: "name the record before it as its parent; the agent loses all that stands before the gap")

  static let duplicateRecordID = FileDamage(
    rule: "duplicate-record-id", severity: .warning, message: "an earlier record has the same id",
    help: "remove one of the two; readers take the last one")

  static let parentCycle = FileDamage(
    rule: "parent-cycle", severity: .warning, message: "the parents of this record lead back to itself",
    help: "name the record before it as its parent")
}
