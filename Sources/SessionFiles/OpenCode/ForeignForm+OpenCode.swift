internal import ConversationHistory
internal import HistoryJSON

extension ForeignForm {
  /// opencode keeps the result of a call in the state of its part; one that was cut off is an error there.
  static let openCode = ForeignForm(answer: { call, message, result in
    guard let state = call.member("state"), let text = result.wholeText,
      !["completed", "error"].contains(state.member("status")?.string)
    else { return nil }
    var settings: [Setting] = [
      (state.node, "status", Fresh.string("error")), (state.node, "error", text.token),
    ]
    // A state that has ended says when: no better is known than when it began.
    let info = message.member("info") ?? message
    if let start = state.member("time")?.member("start") ?? info.member("time")?.member("created") {
      settings.append((state.node, "time", Fresh.object(["start": start.bytes, "end": start.bytes])))
    }
    return settings
  })
}
