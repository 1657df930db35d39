internal import ConversationHistory
internal import HistoryJSON

extension ForeignForm {
  /// Requests and responses of tools are blocks of a message, each with a status of its own
  /// (block/goose crates/goose/src/conversation/message.rs).
  static let goose = ForeignForm(
    message: { message, neighbour in
      guard message.role != .assistant, let blocks = message.blocks(written: written) else { return nil }
      let hasID = neighbour.node("id").map { neighbour.value.source[$0].isString } ?? false
      return neighbour.object(
        keeping: ["created", "metadata"] + (hasID ? [] : ["id"]),
        ["id": hasID ? neighbour.id() : nil, "role": Fresh.string("user"), "content": Fresh.list(blocks)])
    },
    block: { block, _ in written(block) })

  private static func written(_ block: Block) -> [UInt8]? {
    switch block.content {
    case .text(let text): return Fresh.text(text)
    case .toolResult(let result):
      return result.wholeText.map { text in
        Fresh.object([
          "type": Fresh.string("toolResponse"), "id": result.callID.token,
          "toolResult": result.isFailure
            ? Fresh.object(["status": Fresh.string("error"), "error": text.token])
            : Fresh.object(["status": Fresh.string("success"), "value": Fresh.list([Fresh.text(text)])]),
        ])
      }
    default: return nil
    }
  }
}
