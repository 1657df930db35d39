internal import ConversationHistory
internal import HistoryJSON

extension ForeignForm {
  /// Messages of Anthropic, whose results name the tool as well.
  static let cline = ForeignForm(
    message: { message, neighbour in
      guard message.role != .assistant, let blocks = message.blocks(written: { written($0, neighbour) })
      else { return nil }
      // An older task has messages without ids.
      let id = neighbour.node("id") == nil ? nil : neighbour.id()
      return neighbour.object(
        keeping: ["ts"], ["id": id, "role": Fresh.string("user"), "content": Fresh.list(blocks)])
    },
    block: { block, neighbour in written(block, neighbour) })

  private static func written(_ block: Block, _ neighbour: ForeignNeighbour) -> [UInt8]? {
    switch block.content {
    case .text(let text): return Fresh.text(text)
    case .toolResult(let result):
      return result.wholeText.map { text in
        Fresh.object([
          "type": Fresh.string("tool_result"), "tool_use_id": result.callID.token,
          "name": neighbour.tools[result.callID]?.token, "content": text.token,
          "is_error": result.isFailure ? Fresh.true : nil,
        ])
      }
    default: return nil
    }
  }
}
