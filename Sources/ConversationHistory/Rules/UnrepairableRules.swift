/// The rules whose errors no pass takes away, each with the reason; a default repair leaves these and no others.
package enum UnrepairableRules {
  /// The ids, sorted, and why nothing is repaired.
  package static let all: [(id: String, reason: String)] = [
    ("invalid-json", "what cannot be read as a history cannot be repaired as one"),
    ("missing-container", "the id of the container stands in the response, not in the history"),
    ("too-many-tools", "which tools to leave out is for the client to say"),
    ("torn-line", "the rest of the line is not there"),
  ]
}
