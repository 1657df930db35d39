package import ConversationHistory

/// What was read from one input, and what was found in it.
package struct InputReport: Sendable {
  package var kind: InputKind
  package var dialect: Dialect
  package var histories = 0
  package var messages = 0
  package var findings: [Finding] = []
  /// The messages around a finding, by its index in `findings`.
  package var sketches: [Int: [MessageSketch]] = [:]

  init(kind: InputKind, dialect: Dialect) {
    self.kind = kind
    self.dialect = dialect
  }
}
