/// The ways in which a body is damaged on purpose; the API refuses each.
enum BodyDefect: Sendable {
  case missingResult
  case orphanResult
  case doubleResult
  case emptyText

  static let ofUsers: [Self] = [.missingResult, .orphanResult, .doubleResult, .emptyText]

  /// Bytes of the text beside the fault.
  var textSize: Int { 120 }
}
