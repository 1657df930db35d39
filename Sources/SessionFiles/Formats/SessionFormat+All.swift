extension SessionFormat {
  /// The registry, in the order in which formats are asked: the first that knows a record as its own reads the file, so
  /// that those with telling marks stand before those that share them.
  package static let all: [SessionFormat] = [
    .claudeCode,
    .bodies,
    .body,
    .messages,
  ]
}
