import ConversationHistory

/// What a host tells its hook; members that are missing or of another type are none.
struct HookEvent {
  let name: String
  /// The saved session; hosts say null before there is one.
  let transcript: String?
  let model: String?
  /// The kind of a failure, such as `invalid_request`.
  let failure: String?
  /// The words of the failure.
  let failureText: String?

  /// Nil if the bytes are no event.
  init?(_ bytes: [UInt8]) {
    guard let event = JSONText(bytes), let name = event["hook_event_name"]?.text?.string else { return nil }
    self.name = name
    transcript = event["transcript_path"]?.text?.string
    model = event["model"]?.text?.string
    failure = event["error"]?.text?.string
    let words = [event["error_details"], event["last_assistant_message"]].compactMap { $0?.text?.string }
    failureText = words.first { !$0.isEmpty }
  }
}
