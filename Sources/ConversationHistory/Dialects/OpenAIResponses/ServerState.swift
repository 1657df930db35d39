/// What a request of Responses may go on from: items that the server holds and the request does not repeat.
enum ServerState {
  /// The parameters that name it.
  static let parameters = ["previous_response_id", "conversation", "prompt"]
}
