extension History {
  /// Whether the input goes on from a state that the server keeps.
  var hasServerState: Bool {
    ["previous_response_id", "conversation", "prompt"].contains { parameter($0).map { !$0.isNull } ?? false }
  }
}
