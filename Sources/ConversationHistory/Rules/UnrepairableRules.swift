/// The rules whose errors a default pipeline may leave: no repair could take them away without a guess or a loss.
package enum UnrepairableRules {
  /// Sorted by rule.
  package static let all: [(rule: String, reason: String)] = [
    ("invalid-json", "there is no history to repair"),
    ("request-too-large", "which bytes to leave out is for the client to say"),
    ("too-many-messages", "only the client can compact a history"),
  ]

  /// Whether errors of a rule may be left.
  package static func contains(_ rule: String) -> Bool { all.contains { $0.rule == rule } }
}
