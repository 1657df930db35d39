/// The rules about traces of retries and crashes; the line here is what registers a rule.
enum TraceRules {
  static let all: [Rule] = [
    .duplicateAnswer,
    .duplicateUserTurn,
    .errorSavedAsAnswer,
  ]
}
