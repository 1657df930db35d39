internal import ConversationHistory

extension Outcome.Source {
  /// The message of the input that it takes the place of.
  var first: Int? {
    switch self {
    case .kept(let index), .edited(let index): index
    case .merged(let indexes): indexes.first
    case .inserted: nil
    }
  }

  /// The other messages that went into it.
  var others: ArraySlice<Int> {
    if case .merged(let indexes) = self { indexes.dropFirst() } else { [] }
  }

  /// Whether it is the message of the input with its bytes.
  var isKept: Bool {
    if case .kept = self { true } else { false }
  }
}
