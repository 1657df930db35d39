internal import ConversationHistory
internal import HistoryJSON

extension ForeignForm {
  /// Contents of Gemini in events; the kit pairs calls and responses by their ids, and writes names in both spellings.
  static let adk = ForeignForm(
    message: { message, neighbour in
      guard message.role != .assistant else { return nil }
      var parts: [[UInt8]] = []
      for (index, block) in message.blocks.enumerated() {
        guard let part = part(block, of: neighbour.calls.dropFirst(index).first) else { return nil }
        parts.append(part)
      }
      let content = Fresh.object(["parts": Fresh.list(parts), "role": Fresh.string("user")])
      // Responses are the agent's own events, in the role of the user.
      let author = message.onlyResults == nil ? Fresh.string("user") : neighbour.spelling("author")
      return neighbour.object(
        keeping: ["invocationId", "invocation_id", "timestamp"],
        ["author": author, "content": content, "id": neighbour.id()])
    },
    block: { block, neighbour in part(block, of: neighbour.calls.first) })

  private static func part(_ block: Block, of call: Origin?) -> [UInt8]? {
    switch block.content {
    case .text(let text): return Fresh.object(["text": text.token])
    case .toolResult(let result):
      guard let text = result.wholeText else { return nil }
      let snake = call?.member("function_call")
      let id = (snake ?? call?.member("functionCall"))?.member("id")?.bytes
      let response = Fresh.object([
        "id": id, "name": result.callID.token,
        "response": Fresh.object([result.isFailure ? "error" : "output": text.token]),
      ])
      return Fresh.object([snake == nil ? "functionResponse" : "function_response": response])
    default: return nil
    }
  }
}
