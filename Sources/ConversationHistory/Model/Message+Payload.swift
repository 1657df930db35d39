internal import HistoryJSON

extension Message {
  /// The name that some wires put beside the role.
  var name: MessageText? { extra.last { $0.name == "name" }?.value.text }

  /// Whether something is said in `function_call` or `audio`.
  var hasOtherPayload: Bool {
    extra.contains { member in
      (member.name == "function_call" || member.name == "audio") && member.value.kind != .null
    }
  }
}
