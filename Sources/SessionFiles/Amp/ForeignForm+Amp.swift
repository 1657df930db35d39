internal import ConversationHistory
internal import HistoryJSON

extension ForeignForm {
  /// A result holds the run of its tool. Messages are numbered, and traces name their numbers: results go into the turn
  /// behind them, and only the last message of a thread may be a new one.
  static let amp = ForeignForm(
    message: { message, neighbour in
      guard message.role != .assistant, let number = neighbour.number,
        let blocks = message.blocks(written: written)
      else { return nil }
      let own = neighbour.isReplaced ? neighbour.spelling("messageId") : Fresh.number(number)
      return neighbour.object(
        keeping: [], ["role": Fresh.string("user"), "messageId": own, "content": Fresh.list(blocks)])
    },
    block: { block, _ in written(block) },
    counter: ("nextMessageId", "messageId"))

  private static func written(_ block: Block) -> [UInt8]? {
    switch block.content {
    case .text(let text): return Fresh.text(text)
    case .toolResult(let result):
      return result.wholeText.map { text in
        let run: [UInt8] =
          result.isFailure
          ? Fresh.object(["status": Fresh.string("error"), "error": Fresh.object(["message": text.token])])
          : Fresh.object(["status": Fresh.string("done"), "result": text.token])
        return Fresh.object(["type": Fresh.string("tool_result"), "toolUseID": result.callID.token, "run": run])
      }
    default: return nil
    }
  }
}
