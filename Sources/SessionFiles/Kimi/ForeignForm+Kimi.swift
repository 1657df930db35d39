internal import ConversationHistory
internal import HistoryJSON

extension ForeignForm {
  /// A result is an event of the loop, as its call is; where the call stands in a message, so does its result.
  static let kimi = ForeignForm(
    message: { message, neighbour in
      guard message.role != .assistant else { return nil }
      if let result = message.onlyResults?.first, message.blocks.count == 1, let text = result.wholeText {
        return written(result, text, neighbour)
      }
      guard let texts = message.onlyTexts else { return nil }
      return written(
        Fresh.object([
          "role": Fresh.string("user"), "content": Fresh.list(texts.map { Fresh.text($0) }),
          "toolCalls": Fresh.list([]), "origin": Fresh.object(["kind": Fresh.string("injection")]),
        ]), neighbour)
    },
    callOfLine: "event.toolCallId")

  private static func written(
    _ result: ToolResult, _ text: MessageText, _ neighbour: ForeignNeighbour
  ) -> [UInt8] {
    guard neighbour.node("event") != nil else {
      return written(
        Fresh.object([
          "role": Fresh.string("tool"), "content": Fresh.list([Fresh.text(text)]), "toolCalls": Fresh.list([]),
          "toolCallId": result.callID.token,
        ]), neighbour)
    }
    let call = neighbour.calls.first?.member("uuid")?.bytes
    let event = Fresh.object([
      "type": Fresh.string("tool.result"), "parentUuid": call ?? result.callID.token,
      "toolCallId": result.callID.token,
      "result": Fresh.object(["output": text.token, "isError": result.isFailure ? Fresh.true : nil]),
    ])
    return neighbour.object(
      keeping: ["time"], ["type": Fresh.string("context.append_loop_event"), "event": event])
  }

  private static func written(_ message: [UInt8], _ neighbour: ForeignNeighbour) -> [UInt8] {
    let time = neighbour.spelling("time")
    return Fresh.object(["type": Fresh.string("context.append_message"), "message": message, "time": time])
  }
}
