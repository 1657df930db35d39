internal import HistoryJSON

extension Message {
  /// The name that some wires put beside the role.
  var name: MessageText? { extra.last { $0.name == "name" }?.value.text }

  /// Whether it is a message and no item of another kind, as Responses has them: told by `type`, or by its block.
  var isMessageItem: Bool {
    if let type = extra.last(where: { $0.name == "type" })?.value.text, type != "message" { return false }
    return blocks.first.map { $0.toolCall == nil && $0.toolResult == nil } ?? true
  }

  /// Whether something is said in `function_call` or `audio`.
  var hasOtherPayload: Bool {
    extra.contains { member in
      (member.name == "function_call" || member.name == "audio") && member.value.kind != .null
    }
  }
}
