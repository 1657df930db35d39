internal import ConversationHistory
internal import HistoryJSON

extension ForeignForm {
  /// Each event names the one before it; the end of a tool is an event behind that of its start.
  static let copilotCLI = ForeignForm(
    message: { message, neighbour in
      guard message.role != .assistant else { return nil }
      // A conversation of a sub-agent names the call that started it.
      let call = neighbour.spelling("data.parentToolCallId")
      var type = "user.message"
      var data: [UInt8]
      if let result = message.onlyResults?.first, message.blocks.count == 1, let text = result.wholeText {
        type = "tool.execution_complete"
        let outcome = Fresh.object([result.isFailure ? "message" : "content": text.token])
        data = Fresh.object([
          "toolCallId": result.callID.token, "success": result.isFailure ? Fresh.false : Fresh.true,
          "result": result.isFailure ? nil : outcome, "error": result.isFailure ? outcome : nil,
          "parentToolCallId": call,
        ])
      } else if let texts = message.onlyTexts, texts.count == 1 {
        data = Fresh.object(["content": texts[0].token, "parentToolCallId": call])
      } else {
        return nil
      }
      let id = neighbour.node("id") == nil ? nil : neighbour.id()
      return neighbour.object(
        keeping: ["timestamp", "parentId"], ["type": Fresh.string(type), "data": data, "id": id])
    },
    callOfLine: "data.toolCallId", link: ("id", "parentId"))
}
