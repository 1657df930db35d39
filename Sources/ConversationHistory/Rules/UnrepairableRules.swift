/// The rules whose errors a default pipeline may leave: no repair could take them away without a guess or a loss.
package enum UnrepairableRules {
  /// Sorted by rule.
  package static let all: [(rule: String, reason: String)] = [
    ("invalid-json", "there is no history to repair"),
    ("oversized-image", "an image cannot be made smaller here"),
    ("request-too-large", "which bytes to leave out is for the client to say"),
    ("too-many-messages", "only the client can compact a history"),
    ("too-many-tools", "which tools to leave out is for the client to say"),
    ("too-much-media", "which of the user's media to leave out is not for a repair to say"),
    ("unreadable-document", "a document cannot be converted here"),
    ("unsupported-thinking-mode", "how the model is to think is the caller's parameter, and lost thinking stays lost"),
    ("wrong-media-type", "an image in a format that is not taken cannot be converted here"),
  ]

  /// Whether errors of a rule may be left.
  package static func contains(_ rule: String) -> Bool { all.contains { $0.rule == rule } }
}
