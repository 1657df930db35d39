/// One kind of message of a small scope.
package struct ScopeKind: Sendable {
  /// What it is called in a report.
  package let name: String
  /// The message on the wire; `#` stands for its place in the history, so that each text, call and output is unique.
  package let wire: String
  /// Whether it says nothing, so that a repair may take it away.
  package let isEmpty: Bool
  /// Whether it is always the same, as what a retry sends again.
  package let isAgain: Bool

  init(_ name: String, _ wire: String, isEmpty: Bool = false, isAgain: Bool = false) {
    self.name = name
    self.wire = wire
    self.isEmpty = isEmpty
    self.isAgain = isAgain
  }
}
