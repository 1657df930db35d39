internal import ConversationHistory

/// What is wrong between the lines of a session.
struct ClaudeCodeDamage {
  /// How one line is mended.
  enum Mending: Equatable {
    /// It names the record with that index as its parent.
    case adopt(by: Int)
    /// It names no parent: nothing stands before it.
    case uproot
    /// It gets an id of its own.
    case rename
  }

  /// The number of the line that is told.
  var line: Int
  var kind: FileDamage
  /// The repair, where there is one that needs no look at the bytes.
  var mending: Mending?
  /// The lines of earlier records with the same id.
  var earlier: [Int] = []

  /// The repair in a few words.
  var title: String? {
    switch mending {
    case .adopt: "name the record before it as its parent"
    case .uproot: "name no parent: no record stands before it"
    case .rename: "give the earlier one an id of its own: it stays, as a branch that ends there"
    case nil: nil
    }
  }
}
