internal import ConversationHistory
internal import HistoryJSON

extension TreeForm {
  /// Messages of Anthropic, each in a record that names the one before. A stream that was printed has no such records.
  static let droid = TreeForm(id: "id", parent: "parentId", idLength: 36) { message, neighbour, _ in
    guard message.role == .user, neighbour.member("message", of: 0) != nil else { return nil }
    var blocks: [[UInt8]] = []
    for block in message.blocks {
      switch block.content {
      case .text(let text): blocks.append(Fresh.text(text))
      case .toolResult(let result):
        guard let text = result.wholeText else { return nil }
        blocks.append(
          Fresh.object([
            "type": Fresh.string("tool_result"), "tool_use_id": result.callID.token, "content": text.token,
            "is_error": result.isFailure ? Fresh.true : nil,
          ]))
      default: return nil
      }
    }
    let written = Fresh.object(["role": Fresh.string("user"), "content": Fresh.list(blocks)])
    return [("type", Fresh.string("message")), ("message", written)]
  }
}
